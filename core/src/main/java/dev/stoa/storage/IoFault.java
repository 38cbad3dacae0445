package dev.stoa.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/// Says in words what the file system's exceptions leave to their class names.
final class IoFault {

  private IoFault() {}

  static String inWords(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case NoSuchFileException missing -> missing.getFile() + " is missing";
      case FileAlreadyExistsException file -> file.getFile() + " is in the way";
      case IOException other -> String.valueOf(other.getMessage());
    };
  }
}
