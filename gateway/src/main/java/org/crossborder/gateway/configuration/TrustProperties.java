// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where trust data comes from.
 *
 * @param registry base URI of the trust registry; https
 * @param root the root metadata, obtained out of band: all trust begins here
 * @param tlsAnchor PEM file with the CA of the registry's TLS certificate
 * @param poll how often to ask; a withdrawal is noticed after this time at the latest
 */
public record TrustProperties(
    @NotNull URI registry,
    @NotNull Path root,
    @NotNull Path tlsAnchor,
    @DefaultValue("30s") Duration poll) {}
