// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The validator's configuration.
 *
 * @param document largest document that is read; a larger one is refused with 413
 * @param trust directory in which trust data are kept; without it, recognition is always
 *     INDETERMINATE
 * @param registry base URI of the trust registry to follow, https; without it, another program
 *     keeps the data in {@code trust} up to date
 * @param root the registry's root metadata, obtained out of band; required with {@code registry}
 * @param tlsAnchor PEM file with the CA of the registry's TLS certificate; by default the
 *     platform's CAs are trusted
 * @param poll how often the registry is asked; a withdrawal is noticed after this time at the
 *     latest
 * @param packs directory in which schema packs are installed; without it, only the documents that
 *     the validator ships are known
 * @param packSigners PEM file with the certificates of those whose sealed packs are used; required
 *     with {@code packs}
 * @param tsaAnchors PEM or DER files with certificates of time-stamping authorities, or of the CAs
 *     that certify them, that are trusted beside those that the two Parties list; none by default
 * @param tsaRevocation CRLs and OCSP responses (DER) about them; read again for each document, so
 *     that they can be replaced; without current ones such a time-stamp proves nothing
 * @param concurrent requests that are worked on at the same time; one more is answered with 503
 * @param batch documents that one request may carry; with more it is refused with 413
 */
@ConfigurationProperties("crossborder.validator")
record ValidatorProperties(
    @DefaultValue("10MB") DataSize document,
    @Nullable Path trust,
    @Nullable URI registry,
    @Nullable Path root,
    @Nullable Path tlsAnchor,
    @DefaultValue("30s") Duration poll,
    @Nullable Path packs,
    @Nullable Path packSigners,
    @DefaultValue List<Path> tsaAnchors,
    @DefaultValue List<Path> tsaRevocation,
    @DefaultValue("16") int concurrent,
    @DefaultValue("100") int batch) {
  ValidatorProperties {
    tsaAnchors = List.copyOf(tsaAnchors);
    tsaRevocation = List.copyOf(tsaRevocation);
    if (concurrent < 1 || batch < 1) {
      throw new IllegalArgumentException(
          "crossborder.validator.concurrent and batch have to be 1 or more");
    }
    if ((packs == null) != (packSigners == null)) {
      throw new IllegalArgumentException(
          "crossborder.validator.packs and pack-signers need each other");
    }
    if (registry != null && (trust == null || root == null)) {
      throw new IllegalArgumentException(
          "crossborder.validator.registry needs trust, a directory, and root, the registry's root.json");
    }
  }
}
