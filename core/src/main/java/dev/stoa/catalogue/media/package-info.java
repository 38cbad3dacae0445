/// Files as inputs and outputs: pictures, sound, documents.
///
/// An input is a file when its schema says `type: string`, `contentEncoding: base64` and
/// `contentMediaType`: one media type, a range such as `image/*`, or several with commas between.
/// It is a list of files when its `items` say so. However it is sent, beyond the check of a call it
/// is bytes, a `BinaryNode`, and never text in base64. Whether it is what it claims to be is told
/// by its first bytes; nothing here decodes it.
///
/// Start reading at [FileInputs].
@NullMarked
package dev.stoa.catalogue.media;

import org.jspecify.annotations.NullMarked;
