import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../electron/host/default-workspace.ts';
import { deviceDir } from '../../electron/host/device-dir.ts';
import { createDeviceSettings } from '../../electron/host/device-settings.ts';
import { fileBelow } from '../../electron/host/file-below.ts';
import { pageOrigin } from '../../electron/host/page-origin.ts';
import { createSecretStore, UNSEALED } from '../../electron/host/secret-store.ts';
import { systemSeal, type SystemKeychain } from '../../electron/host/system-seal.ts';
import { tempDir } from '../support/temp-dir.ts';

describe('secrets', () => {
  it('[H7] lie in a file that only this user can read', () => {
    const path = join(tempDir(), 'baton', 'secrets.json');
    createSecretStore(path, UNSEALED).put('workspace:w', 'key');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
    expect(createSecretStore(path, UNSEALED).get('workspace:w')).toBe('key');
  });

  it('are gone once removed', () => {
    const store = createSecretStore(join(tempDir(), 'secrets.json'), UNSEALED);
    store.put('a', '1');
    store.put('b', '2');
    store.remove('a');
    expect([store.get('a'), store.get('b')]).toEqual([undefined, '2']);
  });

  it('[H7] are sealed by the system where there is a keychain', () => {
    const path = join(tempDir(), 'secrets.json');
    const store = createSecretStore(path, systemSeal(keychain()));
    store.put('workspace:w', 'the key');
    expect(readFileSync(path, 'utf8')).not.toContain('the key');
    expect(store.get('workspace:w')).toBe('the key');
  });

  it.each([{ isEncryptionAvailable: () => false }, { getSelectedStorageBackend: () => 'basic_text' }])(
    '[H7] are not kept where the system can not seal them',
    (lack) => {
      const path = join(tempDir(), 'secrets.json');
      const store = createSecretStore(path, systemSeal({ ...keychain(), ...lack }));
      expect(() => store.put('workspace:w', 'the key')).toThrow(/Install and unlock/);
      expect(existsSync(path)).toBe(false);
    },
  );

  it('read as missing after the keychain was reset', () => {
    const path = join(tempDir(), 'secrets.json');
    createSecretStore(path, systemSeal(keychain())).put('a', 'b');
    const reset: SystemKeychain = {
      ...keychain(),
      decryptString: () => {
        throw new Error('wrong key');
      },
    };
    expect(createSecretStore(path, systemSeal(reset)).get('a')).toBeUndefined();
  });
});

describe('device settings', () => {
  it('list the last workspaces, the newest first and each once', () => {
    const settings = createDeviceSettings(join(tempDir(), 'settings.json'));
    for (const path of ['/a.baton', '/b.baton', '/a.baton']) settings.remember(path);
    expect(settings.recentPaths()).toEqual(['/a.baton', '/b.baton']);
    for (let index = 0; index < 20; index++) settings.remember(`/${index}.baton`);
    expect(settings.recentPaths()).toHaveLength(10);
  });

  it('[H6] keep who sits here by workspace', () => {
    const path = join(tempDir(), 'settings.json');
    createDeviceSettings(path).setPersonIn('F1', 'anna');
    const settings = createDeviceSettings(path);
    expect([settings.personIn('F1'), settings.personIn('F2'), settings.personIn('__proto__')]).toEqual(['anna', null, null]);
  });

  it('start anew when their file is damaged', () => {
    const path = join(tempDir(), 'settings.json');
    writeFileSync(path, '{"recentPaths": [1, "/a.baton"');
    expect(createDeviceSettings(path).recentPaths()).toEqual([]);
  });
});

describe('where things are', () => {
  it('is the folder that BATON_HOME names, or the system’s place for it', () => {
    expect(deviceDir({ BATON_HOME: '/stick' }, 'linux')).toBe('/stick');
    expect(deviceDir({ XDG_CONFIG_HOME: '/cfg' }, 'linux')).toBe('/cfg/baton');
    expect(deviceDir({}, 'darwin')).toMatch(/Application Support\/Baton$/);
  });

  it('is the workspace that was open last, as long as it is there', () => {
    const home = tempDir();
    const path = join(home, 'mine.baton');
    expect(defaultWorkspace({ recentPaths: () => [path] }, { BATON_HOME: home })).toEqual({
      path: join(home, 'My projects.baton'),
      create: true,
    });
    writeFileSync(path, '');
    expect(defaultWorkspace({ recentPaths: () => ['/gone.baton', path] }, { BATON_HOME: home })).toEqual({ path, create: false });
  });

  it('[H4] is never outside the folder of the page', () => {
    expect(fileBelow('/app', '/')).toBe('/app/index.html');
    expect(fileBelow('/app', '/assets/a.js')).toBe('/app/assets/a.js');
    for (const path of ['/../etc/passwd', '/%2e%2e/x', '/a/../../x', '/%00', '/%zz', '/../app-2/x'])
      expect(fileBelow('/app', path)).toBeUndefined();
  });

  it('[H1] is told apart for pages of the app’s own scheme', () => {
    expect(pageOrigin('baton-app://app/index.html')).toBe(pageOrigin('baton-app://app/'));
    expect(pageOrigin('baton-app://app/')).not.toBe(pageOrigin('data:text/html,x'));
    expect(pageOrigin('baton-app://other/')).not.toBe(pageOrigin('baton-app://app/'));
  });
});

/** A keychain that seals by turning every byte around. */
function keychain(): SystemKeychain {
  const turn = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff));
  return {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptString: (text) => turn(Buffer.from(text)),
    decryptString: (bytes) => turn(bytes).toString(),
  };
}
