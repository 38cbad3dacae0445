/// Packs: models that do not come with Stoa because they are large, and that one command adds.
///
/// The distribution holds of each pack what is small: its `pack.json` with the checksum of every
/// file it needs, its code and its catalogue. Installing fetches the files into the data folder;
/// nothing is read from there that has not the checksum which the distribution names. The code of a
/// pack and the libraries it needs live in a class loader of their own while its engine is loaded.
///
/// Start reading at [Packs] and [PackInstaller].
@NullMarked
package dev.stoa.engines.packs;

import org.jspecify.annotations.NullMarked;
