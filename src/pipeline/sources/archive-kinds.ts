/**
 * The kinds of archives, one line each. In: what corpus.yml says of an archive. Out: the opened archive, the reference of a capture, the
 * addresses of its bytes.
 */
import type { ArchiveKindName, ArchiveSettings } from '../schema/archive-settings.ts';
import type { Corpus } from '../schema/corpus.ts';
import type { Document } from '../schema/document.ts';
import type { Capture } from '../text/capture.ts';
import type { Archive, ArchiveKind, ArchiveSurroundings, CaptureAddresses } from './archive.ts';
import { folderKind } from './folder-archive.ts';
import { gitKind } from './git-archive.ts';
import { openTermsArchiveKind } from './open-terms-archive.ts';
import { warcKind } from './warc-archive.ts';

const kinds: { readonly [Kind in ArchiveKindName]: ArchiveKind<Kind> } = {
  folder: folderKind,
  'open-terms-archive': openTermsArchiveKind,
  git: gitKind,
  warc: warcKind,
};

/** Each kind takes the settings that name it, which the compiler cannot follow through the table. */
const kindOf = ({ kind }: ArchiveSettings) => kinds[kind] as unknown as ArchiveKind<ArchiveKindName>;

/**
 * Opens the archive of a corpus by the kind that corpus.yml names. Throws what that kind throws where it is not there or is
 * damaged.
 */
export const openArchiveOfKind = (settings: ArchiveSettings, surroundings: ArchiveSurroundings): Promise<Archive> =>
  kindOf(settings).open(settings, surroundings);

/** Where archives of a kind lie. */
export const keptIn = (settings: ArchiveSettings): ArchiveKind<ArchiveKindName>['keptIn'] => kindOf(settings).keptIn;

/** What corpus.yml says of the archive of a document; a name that it does not have is reported by a check. */
export const archiveOf = (corpus: Corpus, document: Pick<Document, 'archive'>): ArchiveSettings =>
  (document.archive !== undefined && corpus.archives?.[document.archive]) || corpus.archive;

/** The addresses at which the bytes of a capture can be had: in its repository, by its SWHID; none for captures kept in folders. */
export const addressesOf = (capture: Capture, settings: ArchiveSettings): CaptureAddresses =>
  kindOf(settings).address(capture, settings);
