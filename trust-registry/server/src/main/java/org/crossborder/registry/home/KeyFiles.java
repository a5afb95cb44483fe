// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.ParseException;

/** Private keys in a directory, each in a file of its own: JWK on P-256, PEM for Ed25519. */
record KeyFiles(Path directory) {
  void write(String name, ECKey key) {
    HomeFiles.replace(jwk(name), HomeFiles.bytes(key.toJSONString()));
  }

  void write(String name, LogKey key) {
    HomeFiles.replace(pem(name), HomeFiles.bytes(key.pem()));
  }

  boolean has(String name) {
    return Files.exists(jwk(name)) || Files.exists(pem(name));
  }

  ECKey readJwk(String name) {
    return readJwk(jwk(name));
  }

  static ECKey readJwk(Path file) {
    try {
      return ECKey.parse(HomeFiles.readText(file));
    } catch (ParseException e) {
      throw new HomeException(file + " holds no key on P-256", e);
    }
  }

  LogKey readPem(String name) {
    try {
      return LogKey.parse(HomeFiles.readText(pem(name)));
    } catch (GeneralSecurityException e) {
      throw new HomeException(pem(name) + " holds no Ed25519 key", e);
    }
  }

  /** Takes a key over from elsewhere; it is then here, and no longer there. */
  void take(String name, KeyFiles from) {
    if (Files.exists(from.jwk(name))) {
      HomeFiles.move(from.jwk(name), jwk(name));
    } else {
      HomeFiles.move(from.pem(name), pem(name));
    }
  }

  private Path jwk(String name) {
    return directory.resolve(name + ".jwk");
  }

  private Path pem(String name) {
    return directory.resolve(name + ".pem");
  }
}
