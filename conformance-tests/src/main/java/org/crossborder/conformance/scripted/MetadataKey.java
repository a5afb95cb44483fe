// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.scripted;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A key on P-256 that signs metadata; it is known by its thumbprint (RFC 7638). */
public record MetadataKey(ECKey key) {
  /** A new one. */
  public static MetadataKey make() {
    try {
      return new MetadataKey(new ECKeyGenerator(Curve.P_256).generate());
    } catch (JOSEException fault) {
      throw new IllegalStateException("No keys on P-256", fault);
    }
  }

  /**
   * The keys in a folder, each a JWK in a file {@code *.jwk}.
   *
   * @throws IOException if one is none on P-256, or there are none
   */
  public static List<MetadataKey> in(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".jwk")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IOException(folder + " has no *.jwk");
    }
    List<MetadataKey> keys = new ArrayList<>();
    for (Path file : files) {
      keys.add(read(file));
    }
    return List.copyOf(keys);
  }

  /** Its thumbprint. */
  String id() {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException fault) {
      throw new IllegalStateException("Every key has a thumbprint", fault);
    }
  }

  /** The public part, as a root names it. */
  Map<String, Object> named() {
    Map<String, Object> jwk = key.toPublicJWK().toJSONObject();
    jwk.keySet().retainAll(List.of("kty", "crv", "x", "y"));
    return jwk;
  }

  private static MetadataKey read(Path file) throws IOException {
    try {
      return new MetadataKey(ECKey.parse(Files.readString(file)));
    } catch (ParseException noKey) {
      throw new IOException(file + " is no key on P-256", noKey);
    }
  }
}
