// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import org.crossborder.trust.log.note.SignatureType;

/** Private keys in a directory, each in a file of its own: JWK on P-256, PEM for Ed25519. */
record KeyFiles(Path directory) {
  void write(String name, ECKey key) {
    HomeFiles.writeNew(jwk(name), key.toJSONString());
  }

  void write(String name, LogKey key) {
    HomeFiles.writeNew(directory.resolve(name + ".pem"), key.pem());
  }

  ECKey readJwk(String name) {
    return readJwk(jwk(name));
  }

  static ECKey readJwk(Path file) {
    try {
      ECKey key = ECKey.parse(HomeFiles.readText(file));
      if (key.isPrivate()) {
        return key;
      }
      throw new HomeException(file + " holds no private key");
    } catch (ParseException e) {
      throw new HomeException(file + " holds no key", e);
    }
  }

  LogKey readPem(String name) {
    Path file = directory.resolve(name + ".pem");
    try {
      return LogKey.parse(HomeFiles.readText(file));
    } catch (GeneralSecurityException e) {
      throw new HomeException(file + " holds no Ed25519 key", e);
    }
  }

  /** All keys of the running registry, the log's under its name. */
  SigningKeys signingKeys(String origin) {
    return new SigningKeys(
        readJwk("timestamp"),
        readJwk("snapshot"),
        readJwk("answer"),
        readPem("log").signer(origin, SignatureType.ED25519),
        readPem("witness").signer(origin + "/witness", SignatureType.COSIGNATURE));
  }

  private Path jwk(String name) {
    return directory.resolve(name + ".jwk");
  }
}
