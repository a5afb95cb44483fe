// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.log.note.SignatureType;
import org.crossborder.trust.snapshot.Role;

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

  void make(NewRegistry registry, Instant now) {
    HomeFiles.makeDirectory(directory);
    HomeFiles.makeDirectory(keys.directory());
    HomeFiles.makeDirectory(rootKeys.directory());
    SigningKeys made = makeSigningKeys(registry.origin());
    HomeFiles.writeNew(directory.resolve("origin"), made.log().key().name());
    List<ECKey> rootKeys = makeRootKeys();
    if (!registry.accessionOfficers().isEmpty()) {
      HomeFiles.writeNew(
          directory.resolve("founding.json"),
          FoundingFile.sign(registry.accessionOfficers(), rootKeys, now));
    }
    byte[] first = FirstRoot.sign(rootKeys, made, registry.witnesses(), now);
    HomeFiles.writeNew(directory.resolve("1.root.json"), first);
    HomeFiles.writeNew(directory.resolve("root.json"), first);
  }

  private SigningKeys makeSigningKeys(Optional<String> origin) {
    LogKey log = LogKey.generate();
    LogKey witness = LogKey.generate();
    String name = origin.orElseGet(log::ownName);
    keys.write(KeyRing.LOG, log);
    keys.write(KeyRing.WITNESS, witness);
    keys.write(KeyRing.LIST, RootKeys.newKey());
    return new SigningKeys(
        make(Role.TIMESTAMP),
        make(Role.SNAPSHOT),
        make(Role.ANSWER),
        KeyRing.log(log, name),
        witness.signer(name + "/witness", SignatureType.COSIGNATURE));
  }

  private ECKey make(Role role) {
    ECKey key = RootKeys.newKey();
    keys.write(KeyRing.name(role), key);
    return key;
  }

  private List<ECKey> makeRootKeys() {
    List<ECKey> made = RootKeys.generate();
    for (int i = 0; i < made.size(); i++) {
      rootKeys.write("root-" + (i + 1), made.get(i));
    }
    return made;
  }
}
