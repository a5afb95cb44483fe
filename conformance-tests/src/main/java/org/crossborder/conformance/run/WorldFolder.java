// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.pki.CertificateAuthority;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pki.Pem;
import org.crossborder.conformance.process.PrivateFiles;
import org.crossborder.conformance.world.Authority;
import org.crossborder.conformance.world.Signer;
import org.crossborder.conformance.world.World;
import org.crossborder.conformance.world.WorldRegister;

/**
 * A world in a folder: {@code world.p12} with all keys, {@code register.json} for the registry, a
 * CRL of each authority, for a week, and what the suite's own servers are believed by.
 */
public record WorldFolder(Path folder) {
  private static final String TIME_STAMPS = "time-stamps";
  private static final int PASSWORD_BYTES = 24;

  /** Writes a world; nothing is overwritten. */
  public void write(World world, Instant now) throws IOException {
    Files.createDirectories(folder);
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    PrivateFiles.write(folder.resolve("password"), password);
    KeyFile.write(folder.resolve("world.p12"), password, credentials(world));
    Files.writeString(folder.resolve("register.json"), WorldRegister.of(world));
    Files.writeString(folder.resolve("born"), world.born().toString());
    Pem.write(folder.resolve("server-anchor.pem"), List.of(world.serverAnchor()));
    writeCrls(world, now);
  }

  /** Writes new CRLs in the place of old ones. */
  public void writeCrls(World world, Instant now) throws IOException {
    for (Authority authority : Authority.values()) {
      Files.write(folder.resolve(authority.alias() + ".crl"), world.crl(authority, now));
    }
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if a key is missing
   */
  public World read() throws IOException {
    KeyFile keys = KeyFile.read(folder.resolve("world.p12"), folder.resolve("password"));
    Map<Authority, CertificateAuthority> authorities = new EnumMap<>(Authority.class);
    for (Authority authority : Authority.values()) {
      Credential found = keys.require(authority.alias());
      authorities.put(authority, new CertificateAuthority(found.certificate(), found.keys()));
    }
    Map<Signer, Credential> signers = new EnumMap<>(Signer.class);
    for (Signer signer : Signer.values()) {
      signers.put(signer, keys.require(signer.alias()));
    }
    return new World(
        authorities,
        signers,
        keys.require(TIME_STAMPS),
        Instant.parse(Files.readString(folder.resolve("born")).strip()));
  }

  private static List<Credential> credentials(World world) {
    List<Credential> all = new ArrayList<>(world.signers().values());
    all.add(world.timeStamps());
    world
        .authorities()
        .forEach(
            (authority, ca) ->
                all.add(new Credential(authority.alias(), ca.keys(), List.of(ca.certificate()))));
    return all;
  }
}
