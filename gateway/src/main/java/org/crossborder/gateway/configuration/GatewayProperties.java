// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The gateway's configuration. An option that does not exist is an error, so that a slip of the pen
 * cannot turn a protection off.
 *
 * @param home absolute directory of database, payloads, spool and trust data. Who can read it reads
 *     all documents, who can write it forges them, who deletes it loses what has been receipted; so
 *     it is made for its owner only, and the gateway does not start on one that is open to others
 * @param pmodes file or directory of P-Modes in YAML that replace derived ones or add to them; read
 *     again when it changes. What it pins counts instead of what the register says, so a change of
 *     a partner's registration no longer reaches it. Without it the register alone counts
 * @param tokens PKCS#11 tokens that hold keys of the bundles
 * @param party ISO code of the Party this gateway speaks for; messages are signed in its name
 */
@Validated
@ConfigurationProperties(prefix = "crossborder.gateway", ignoreUnknownFields = false)
public record GatewayProperties(
    @NotNull Path home,
    @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code")
        String party,
    @NotNull @Valid As4Properties as4,
    @NotNull @Valid TrustProperties trust,
    @NotNull @Valid ApiProperties api,
    @DefaultValue @Valid AccessProperties access,
    @DefaultValue @Valid DeliveryProperties delivery,
    @DefaultValue @Valid WebhookProperties webhooks,
    @DefaultValue @Valid PollingProperties polling,
    @DefaultValue @Valid ChannelProperties channels,
    @Nullable Path pmodes,
    @DefaultValue @Valid AcknowledgementProperties acknowledgements,
    @DefaultValue @Valid QuarantineProperties quarantine,
    List<@Valid TokenProperties> tokens,
    @DefaultValue @Valid SealingProperties sealing,
    @DefaultValue @Valid RetryProperties retry,
    @DefaultValue @Valid PullProperties pull,
    @DefaultValue @Valid LimitProperties limits,
    @DefaultValue @Valid SplittingProperties splitting,
    @DefaultValue @Valid WorkProperties work,
    @DefaultValue @Valid EvidenceProperties evidence,
    @DefaultValue @Valid RetentionProperties retention,
    @DefaultValue @Valid OperationsProperties operations,
    @DefaultValue @Valid AlertProperties alerts,
    @DefaultValue @Valid NodeProperties node,
    @DefaultValue @Valid PayloadProperties payloads,
    @DefaultValue @Valid VerificationProperties verification,
    @DefaultValue CryptoProperties crypto,
    @DefaultValue @Valid PortalProperties portal,
    @DefaultValue @Valid SandboxProperties sandbox) {
  public GatewayProperties {
    if (home != null && !home.isAbsolute()) {
      throw new IllegalArgumentException("crossborder.gateway.home must be an absolute path");
    }
    tokens = tokens == null ? List.of() : List.copyOf(tokens);
  }
}
