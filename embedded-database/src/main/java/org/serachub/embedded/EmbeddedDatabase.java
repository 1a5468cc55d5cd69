package org.serachub.embedded;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A database server of our own, in a folder of its own, for as long as this object is open. */
public final class EmbeddedDatabase implements AutoCloseable {
  private final Layout layout;
  private final FolderLock lock;
  private final ServerProcess server;
  private final DatabaseAddress address;
  private volatile boolean closing;

  private EmbeddedDatabase(
      Layout layout, FolderLock lock, ServerProcess server, DatabaseAddress address) {
    this.layout = layout;
    this.lock = lock;
    this.server = server;
    this.address = address;
  }

  /**
   * Starts the server of this folder; the first time it is unpacked there and installed. A server
   * left by a hub that was killed is stopped first.
   *
   * @throws StartFailure with one line that says why not
   */
  public static EmbeddedDatabase start(Path folder) {
    return start(folder, folder.resolve("server"));
  }

  /** The same with the programs unpacked in a folder that others may share. */
  public static EmbeddedDatabase start(Path folder, Path programs) {
    var layout = new Layout(folder.toAbsolutePath().normalize(), programs.toAbsolutePath());
    try {
      PrivateFile.folder(layout.folder());
      var lock =
          FolderLock.take(layout.lock())
              .orElseThrow(() -> new StartFailure("another hub runs on `" + layout.folder() + "`"));
      return startHolding(lock, layout);
    } catch (FileSystemException e) {
      throw new StartFailure("the folder `" + layout.folder() + "` cannot be written", e);
    } catch (IOException e) {
      throw new StartFailure("the database in `" + layout.folder() + "` could not be prepared", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("the start was interrupted", e);
    }
  }

  private static EmbeddedDatabase startHolding(FolderLock lock, Layout layout)
      throws IOException, InterruptedException {
    try {
      Orphan.stop(layout.pid(), layout.data());
      ServerFiles.prepare(layout.server(), layout.data());
      PrivateFile.folder(layout.temporary());
      var accounts = Accounts.keptIn(layout.accounts());
      PrivateFile.write(layout.initialisation(), accounts.initialisation());
      var server = ServerProcess.start(layout);
      Files.delete(layout.initialisation());
      PrivateFile.write(layout.port(), Integer.toString(server.port()));
      return new EmbeddedDatabase(layout, lock, server, address(accounts, server.port()));
    } catch (IOException | InterruptedException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Where the database of this folder answers, if another process runs it now. A start under way
   * counts as running once it is done.
   */
  public static Optional<DatabaseAddress> running(Path folder) throws IOException {
    var layout = new Layout(folder.toAbsolutePath().normalize(), folder);
    if (!Files.exists(layout.lock()) || !Files.exists(layout.port())) {
      return Optional.empty();
    }
    try (var free = FolderLock.take(layout.lock()).orElse(null)) {
      if (free != null) {
        return Optional.empty();
      }
    }
    var port = Integer.parseInt(Files.readString(layout.port()).strip());
    return Optional.of(address(Accounts.keptIn(layout.accounts()), port));
  }

  /**
   * Deletes the database of a folder and its passwords; the unpacked programs stay. A server left
   * by a hub that was killed is stopped first.
   *
   * @throws StartFailure if a hub runs on it
   */
  public static void discard(Path folder) throws IOException {
    var layout = new Layout(folder.toAbsolutePath().normalize(), folder);
    if (!Files.exists(layout.lock())) {
      return;
    }
    try (var lock = FolderLock.take(layout.lock()).orElse(null)) {
      if (lock == null) {
        throw new StartFailure("another hub runs on `" + layout.folder() + "`");
      }
      Orphan.stop(layout.pid(), layout.data());
      for (var folderOfServer : List.of(layout.data(), layout.temporary())) {
        deleteAll(folderOfServer);
      }
      for (var file : List.of(layout.accounts(), layout.port(), layout.log())) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Where it answers, and the two accounts. */
  public DatabaseAddress address() {
    return address;
  }

  /** The server's process number, for tests that kill it. */
  public long pid() {
    return server.process().pid();
  }

  /**
   * Runs {@code action} once if the server ends though nobody closed it.
   *
   * @return this
   */
  public EmbeddedDatabase ifLost(Runnable action) {
    server
        .process()
        .onExit()
        .thenRun(
            () -> {
              if (!closing) {
                action.run();
              }
            });
    return this;
  }

  /** True while the server runs. */
  public boolean isAlive() {
    return server.process().isAlive();
  }

  /** Stops the server with all that is committed kept, and lets go of the folder. */
  @Override
  public void close() {
    closing = true;
    try {
      Orphan.stop(server.process().toHandle());
      Files.deleteIfExists(layout.port());
      Files.deleteIfExists(layout.pid());
      lock.close();
    } catch (IOException e) {
      throw new IllegalStateException("the database could not be stopped cleanly", e);
    }
  }

  /** Lets go of the folder and leaves the server running, as a killed hub does. */
  void abandon() throws IOException {
    lock.close();
  }

  private static DatabaseAddress address(Accounts accounts, int port) {
    return new DatabaseAddress(port, Accounts.SCHEMA, accounts.migration(), accounts.application());
  }
}
