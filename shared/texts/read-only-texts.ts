/** Why a workspace can't be changed, in English. The other languages stand beside it in the interface. */
export const readOnlyTexts = {
  'read-only.file':
    'You may not write to {path}. To change the plan, copy the file to a folder of yours or ask for write permission.',
  'read-only.folder': 'You may not write to the folder {folder}. To change the plan, copy the file to a folder of yours.',
  'read-only.newer': 'A newer Baton wrote here what this one would misread. Update Baton to change it.',
  'read-only.wanted': 'The workspace was opened for reading.',
} as const;
