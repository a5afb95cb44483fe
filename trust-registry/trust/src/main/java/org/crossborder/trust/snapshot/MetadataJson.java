// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the payloads of signed metadata. */
public final class MetadataJson {
  private final JsonMapper mapper = StrictJson.mapper();

  /** The bytes of a payload. */
  public byte[] write(RootMetadata metadata) {
    return mapper.writeValueAsBytes(metadata);
  }

  /** The bytes of a payload. */
  public byte[] write(TimestampMetadata metadata) {
    return mapper.writeValueAsBytes(metadata);
  }

  /** The bytes of a payload. */
  public byte[] write(SnapshotMetadata metadata) {
    return mapper.writeValueAsBytes(metadata);
  }

  /**
   * The payload of root metadata, unverified: for whoever was given it out of band.
   *
   * @throws MalformedJsonException if it is none
   */
  public RootMetadata readRoot(byte[] payload) throws MalformedJsonException {
    try {
      return mapper.readValue(payload, RootMetadata.class);
    } catch (JacksonException e) {
      throw new MalformedJsonException(e);
    }
  }

  /**
   * The root metadata that a relying party was given, once it bears its own signatures.
   *
   * @param metadata as published, e.g. {@code root.json}
   * @throws IllegalArgumentException if it does not; the message says why
   */
  public static RootMetadata givenRoot(byte[] metadata) {
    try {
      return new MetadataJson().selfSignedRoot(metadata);
    } catch (RefusedException e) {
      throw new IllegalArgumentException(e.refusal().sentence(), e);
    }
  }

  /**
   * Root metadata that bear their own signatures.
   *
   * @throws RefusedException if they do not
   */
  public RootMetadata selfSignedRoot(byte[] metadata) throws RefusedException {
    RootMetadata root = read(MetadataSignatures.payload(metadata), RootMetadata.class, Role.ROOT);
    MetadataSignatures.verified(metadata, Role.ROOT, root);
    return root;
  }

  /**
   * A verified payload.
   *
   * @throws RefusedException if it is not that of this role
   */
  public <T extends Metadata> T read(byte[] payload, Class<T> type, Role role)
      throws RefusedException {
    try {
      T metadata = mapper.readValue(payload, type);
      if (metadata.type() != role || metadata.version() < 1) {
        throw new RefusedException(Refusal.Kind.MALFORMED, "Not the metadata of " + role);
      }
      return metadata;
    } catch (JacksonException e) {
      throw new RefusedException(
          Refusal.Kind.MALFORMED,
          "The metadata of %s cannot be read: %s"
              .formatted(role, new MalformedJsonException(e).getMessage()));
    }
  }
}
