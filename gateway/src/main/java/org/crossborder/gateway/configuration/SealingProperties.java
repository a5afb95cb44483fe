// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.crossborder.validation.signature.RsaPadding;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sealing on behalf of issuing authorities.
 *
 * @param keys whoever may use one issues documents in that authority's name; without any, nothing
 *     is sealed for anybody
 * @param timestamps the time-stamping authority for keys of level T
 */
public record SealingProperties(
    List<@Valid AuthorityKey> keys, @Nullable @Valid Timestamps timestamps) {
  public SealingProperties {
    keys = keys == null ? List.of() : List.copyOf(keys);
  }

  /** How much a seal says. */
  public enum Level {
    /** Who sealed it, and when by its own word. */
    B,
    /** With a time-stamp; while the time-stamping authority is away, nothing is sealed. */
    T
  }

  /**
   * An authority's key.
   *
   * @param name by which clients ask for it
   * @param bundle name of the SSL bundle with the key store, a PKCS#12 file or a PKCS#11 token, and
   *     its password or PIN; the newest valid key in it seals, or the one of the bundle's alias
   * @param level of the seal
   * @param rsaPadding PSS, or PKCS1 for a token that has no PSS; TS 119 312 accepts that until 2029
   * @param permissions who may use it for what; nobody else may
   */
  public record AuthorityKey(
      @NotNull
          @Pattern(
              regexp = "[a-z0-9][a-z0-9-]{0,63}",
              message = "must be lower-case letters, digits and hyphens")
          String name,
      @NotBlank String bundle,
      @NotNull @DefaultValue("B") Level level,
      @NotNull @DefaultValue("PSS") RsaPadding rsaPadding,
      @NotEmpty List<@Valid Permission> permissions) {
    public AuthorityKey {
      permissions = permissions == null ? List.of() : List.copyOf(permissions);
    }
  }

  /**
   * Who may have what sealed.
   *
   * @param client name of a client of the national API
   * @param documentTypes ids of document types, e.g. {@code certificate-of-origin}
   */
  public record Permission(@NotBlank String client, @NotEmpty Set<String> documentTypes) {
    public Permission {
      documentTypes = documentTypes == null ? Set.of() : Set.copyOf(documentTypes);
    }
  }

  /**
   * An RFC 3161 time-stamping authority.
   *
   * @param url http or https; what it is shown is a digest
   * @param tlsAnchor PEM file with the CA of its TLS certificate; the platform's own without it
   * @param timeout for one time-stamp; a submission waits for it
   */
  public record Timestamps(
      @NotNull URI url, @Nullable Path tlsAnchor, @DefaultValue("10s") Duration timeout) {}
}
