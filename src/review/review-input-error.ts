import { ProjectError } from '../build/load.ts';

/** The file that came back cannot be read; the message is for the person who called. */
export class ReviewInputError extends ProjectError {}
