/** What a host says to people, in English: files, sync, jobs. The other languages stand beside it in the interface. */
export const hostTexts = {
  'host.closing': 'Baton is closing. Start it again.',
  'host.gone': 'Baton has stopped answering. Start it again; this window then goes on by itself.',
  'host.job-in-use': 'A job with this id is running. Give each job an id of its own.',
  'host.no-answer': 'Baton did not answer, so nothing was changed ({detail}). Start it again, then try once more.',
  'host.desktop-only': 'Only the desktop app can do that.',
  'host.exporting': 'Writing {name}',
  'host.reading': 'Reading {name}',
  'host.saving': 'Saving {name}',
  'host.values-unreadable':
    'Some values that came for {id} can’t be read and show as empty. They are kept; update Baton to see them.',
  'host.skipped': {
    one: 'One batch of changes from the relay can’t be read and was left aside. Everything else is in place; whoever sent it should update Baton and connect again.',
    other:
      '{n} batches of changes from the relay can’t be read and were left aside. Everything else is in place; whoever sent them should update Baton and connect again.',
  },
  'host.skipped-newer': {
    one: 'One batch of changes from the relay can’t be read and was left aside. A newer Baton wrote it: update this one.',
    other: '{n} batches of changes from the relay can’t be read and were left aside. A newer Baton wrote them: update this one.',
  },

  'open.missing': 'There is no file {path}. Check the path, or create a new workspace there.',
  'open.folder-missing':
    'There is no folder {folder}. Make it, or choose another place for the workspace; Baton makes files, not folders.',
  'open.locked': '{path} is open in another Baton. Close it there, or work on a copy of the file.',
  'open.corrupt':
    '{path} is damaged ({detail}). Nothing was changed. Run "baton doctor {path} --extract COPY.baton" to save what can be read, or go back to a backup.',
  'open.from-newer':
    '{path} was written by a newer Baton (file version {fileVersion}, this one knows up to {ownVersion}). Update Baton to open it.',
  'open.not-a-workspace':
    '{path} is not a Baton workspace. Nothing was changed. Choose a .baton file, or import this one into a workspace. If it was a workspace, it is damaged: run "baton doctor {path} --extract COPY.baton" to save what can be read.',
  'open.no-access': '{path} can’t be opened ({detail}). Check the permissions of the file and its folder.',
  'open.disk-full':
    'There is no space left on the disk of {path}. Free some space and open the workspace again; nothing was lost.',

  'commit.unreadable': 'The log of {id} can’t be decoded, so the change was not made. Close Baton and run "baton doctor {path}".',
  'commit.disk-full':
    'The disk of {path} is full, so the change was not made. Free some space and do it again; nothing else was lost.',
  'commit.damaged': '{path} is damaged, so the change was not made. Close Baton and run "baton doctor {path}".',
  'commit.not-written': '{path} could not be written ({detail}), so the change was not made. Check the disk, then do it again.',

  'relay.not-an-address': 'This is not the address of a relay. It looks like wss://relay.example.org.',
  'relay.scheme': 'A relay’s address starts with wss:// or ws://, not {scheme}//.',
  'relay.no-password': 'Leave the name and password out of the address; access is given by a token.',
  'relay.no-query': 'Leave everything from ? or # on out of the address.',

  'token.other-workspace': 'This access token is for another workspace. Ask for one with `relay token --workspace {workspace}`.',
  'token.no-token':
    'This is no access token. Whoever runs the relay makes one with `relay token`; leave it empty for a relay without access control.',
  'token.expired': 'This access token has expired. Ask whoever runs the relay for a new one.',
  'token.read-only': 'This access token is for reading only. Sharing a workspace needs one that allows changes.',

  'invitation.none': 'This is not an invitation to a Baton workspace. Paste the whole link; it starts with baton://join#.',
  'invitation.damaged':
    'This invitation is incomplete or was changed on its way. Copy the whole link again, or ask for a new one.',
  'invitation.newer': 'This invitation was made by a newer Baton. Update Baton, then open the link again.',

  'sharing.key-missing':
    'This workspace is shared, but this device has no key for it. Ask somebody who takes part for an invitation link and open it here.',
  'sharing.no-keychain':
    'This system has no keychain in which Baton could keep the workspace key. Install and unlock one (GNOME Keyring or KWallet), then try again.',
  'sharing.not-empty':
    'This workspace already holds something, and joining would mix the two. Make a new workspace file (File › New Workspace in the desktop app, `baton serve --workspace NEW.baton` elsewhere), then open the invitation there.',
  'sharing.not-shared': 'This workspace is not shared yet. Share it, or open an invitation, first.',
  'sharing.not-kept': 'The key could not be kept on this device: {detail}',

  'sync-error.access-denied':
    'The relay does not accept this access token. Ask whoever invited you for a new invitation and open it here; if you share the workspace yourself, share it again with a token of this relay.',
  'sync-error.access-expired':
    'Your access to the relay has expired. Ask whoever invited you for a new invitation and open it here.',
  'sync-error.access-revoked':
    'Your access to the relay was taken back. Your work is safe on this device. If that is a mistake, ask whoever runs the relay for a new invitation.',
  'sync-error.failed':
    'Sync stopped because of a fault in Baton: {detail}. Your work is safe on this device. Restart Baton, and report the fault if it comes back.',
  'sync-error.misbehaves':
    'The relay sent something that Baton refuses: {detail}. Your work is safe on this device. Ask whoever runs the relay to check and update it.',
  'sync-error.not-a-relay':
    'There is no Baton relay at this address. Check the address with whoever runs the relay; it looks like wss://relay.example.org.',
  'sync-error.read-only':
    'Your access to this workspace is for reading only, so your changes stay on this device. Ask for an invitation that allows changes.',
  'sync-error.room-full': 'The relay has no room left for this workspace. Ask whoever runs it to raise --max-room-mb.',
  'sync-error.too-large':
    'A document of this workspace is larger than the relay takes in one message. Your work is safe on this device. Ask whoever runs the relay to raise --max-message-mb, then connect again.',
  'sync-error.too-many-rooms': 'The relay takes no more documents of this workspace. Ask whoever runs it to raise its limit.',
} as const;
