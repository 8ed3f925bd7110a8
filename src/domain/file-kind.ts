/** Kinds of files that intake knows by their content and cannot read yet. Names: `file_kind_<kind>`. */
export const unreadFileKinds = [
  'pdf',
  'xlsx',
  'xls',
  'zip',
  'html',
  'image',
  'officeDocument',
  'xbrl',
  'openDartBulk',
  'openDartXml',
  'openDartEmployees',
] as const;
export type UnreadFileKind = (typeof unreadFileKinds)[number];

/** Kinds that say nothing of what the models ask. */
export const unneededFileKinds = [
  'openDartFilings',
  'openDartDividends',
  'openDartShareIssues',
  'openDartRatios',
  'openDartCompanyCodes',
] as const;
export type UnneededFileKind = (typeof unneededFileKinds)[number];

export const notPatentKinds = ['trademarks', 'designs'] as const;
export type NotPatentKind = (typeof notPatentKinds)[number];
