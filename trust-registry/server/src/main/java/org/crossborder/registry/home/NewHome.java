// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes a home: its keys, its first root. */
final class NewHome {
  private final Path directory;
  private final KeyFiles keys;
  private final KeyFiles rootKeys;

  NewHome(Path directory) {
    this.directory = directory;
    this.keys = new KeyFiles(directory.resolve("keys"));
    this.rootKeys = new KeyFiles(directory.resolve("root-keys"));
  }

  void make(Optional<String> origin, Witnesses witnesses, Instant now) {
    HomeFiles.makeDirectory(directory);
    HomeFiles.makeDirectory(keys.directory());
    HomeFiles.makeDirectory(rootKeys.directory());
    String name = makeSigningKeys(origin);
    HomeFiles.writeNew(directory.resolve("origin"), name);
    List<ECKey> root = makeRootKeys();
    byte[] first = FirstRoot.sign(root, keys.signingKeys(name), witnesses, now);
    HomeFiles.writeNew(directory.resolve("1.root.json"), first);
    HomeFiles.writeNew(directory.resolve("root.json"), first);
  }

  /** Returns the log's name. */
  private String makeSigningKeys(Optional<String> origin) {
    keys.write("timestamp", RootKeys.newKey());
    keys.write("snapshot", RootKeys.newKey());
    keys.write("answer", RootKeys.newKey());
    LogKey log = LogKey.generate();
    keys.write("log", log);
    keys.write("witness", LogKey.generate());
    return origin.orElseGet(log::ownName);
  }

  private List<ECKey> makeRootKeys() {
    List<ECKey> made = RootKeys.generate();
    for (int i = 0; i < made.size(); i++) {
      rootKeys.write("root-" + (i + 1), made.get(i));
    }
    return made;
  }
}
