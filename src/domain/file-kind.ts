/** Kinds of files that intake knows by their content and cannot read yet. Names: `file_kind_<kind>`. */
export const unreadFileKinds = ['zip', 'image', 'officeDocument', 'program'] as const;
export type UnreadFileKind = (typeof unreadFileKinds)[number];

/** Kinds that are read, as far as they hold what the models ask. */
export const documentKinds = ['pdf', 'xlsx', 'xls', 'html', 'zip'] as const;
export type DocumentKind = (typeof documentKinds)[number];

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
