/** The services that a project can have a file for. */
export const ciNames = ['github'] as const;

export type CiName = (typeof ciNames)[number];
