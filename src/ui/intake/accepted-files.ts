/** Endings that a picker offers first; what a file is shows in its content. */
export const acceptedFiles = '.pdf,.xlsx,.xls,.csv,.tsv,.txt,.html,.htm,.json,.xml,.xbrl,.zip';
