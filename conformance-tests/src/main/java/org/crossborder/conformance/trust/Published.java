// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trust;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.crossborder.conformance.scripted.Behind;
import org.crossborder.conformance.subject.RegistryReading;
import tools.jackson.databind.JsonNode;

/**
 * What a registry publishes, read once.
 *
 * @param snapshotBytes the snapshot metadata as they came
 * @param content the snapshot as it came
 */
@SuppressWarnings("ArrayRecordComponent") // only carried
public record Published(
    SignedMetadata root,
    SignedMetadata timestamp,
    SignedMetadata snapshot,
    byte[] snapshotBytes,
    byte[] content) {
  static Published read(RegistryReading registry) throws IOException {
    SignedMetadata root = SignedMetadata.read(get(registry, "/v1/metadata/root.json"));
    SignedMetadata timestamp = SignedMetadata.read(get(registry, "/v1/metadata/timestamp.json"));
    byte[] bytes = get(registry, "/v1/metadata/snapshot.json");
    SignedMetadata snapshot = SignedMetadata.read(bytes);
    return new Published(
        root, timestamp, snapshot, bytes, get(registry, "/v1/snapshots/" + snapshot.version()));
  }

  /** Whether a pin names exactly these bytes. */
  public static boolean names(JsonNode pin, byte[] bytes) {
    return pin.path("length").asLong(-1) == bytes.length
        && pin.path("sha256").asString("").equals(sha256(bytes));
  }

  private static byte[] get(RegistryReading registry, String path) throws IOException {
    Behind.Answer resource = registry.get(path);
    if (resource.status() != 200) {
      throw new IOException(path + " answers " + resource.status());
    }
    return resource.body();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
