/** Kinds of files that intake knows by their content and does not read. Names: `file_kind_<kind>`, what to do: `way_on_<kind>`. */
export const unreadFileKinds = [
  'zip',
  'sevenZip',
  'rar',
  'alzip',
  'gzip',
  'image',
  'wordDocument',
  'hangulDocument',
  'slides',
  'otherSpreadsheet',
  'officeDocument',
  'program',
] as const;
export type UnreadFileKind = (typeof unreadFileKinds)[number];

/** What a file that nobody can open without a password or a right is. Names and what to do: as above. */
export const lockedKinds = ['lockedPdf', 'lockedOffice', 'lockedZip', 'lockedByRights'] as const;
export type LockedKind = (typeof lockedKinds)[number];

/** Kinds that are read, as far as they hold what the models ask. */
export const documentKinds = ['pdf', 'xlsx', 'xls', 'html', 'zip'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What can be damaged: of an old office document that ends too soon nothing says whose it is. */
export type BrokenKind = DocumentKind | 'compound';

/** Standard statements that are filed on forms with other accounts and codes. Names: `hometax_form_<form>`. */
export const otherHometaxForms = ['financial', 'individual', 'unknown'] as const;
export type OtherHometaxForm = (typeof otherHometaxForms)[number];

/** Kinds that say nothing of what the models ask. */
export const unneededFileKinds = [
  'openDartFilings',
  'openDartDividends',
  'openDartShareIssues',
  'openDartRatios',
  'openDartCompanyCodes',
  'openDartOtherStatements',
] as const;
export type UnneededFileKind = (typeof unneededFileKinds)[number];

export const notPatentKinds = ['trademarks', 'designs'] as const;
export type NotPatentKind = (typeof notPatentKinds)[number];
