// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The national side of a gateway under test: the member {@code national} of a run. The suite is the
 * national single window.
 *
 * @param url where {@code /v1/documents} begins, https
 * @param tlsAnchor PEM: what its TLS certificate is issued under; without it, what Java trusts
 * @param recipient ISO code of the Party that the documents are for
 * @param documents a folder of documents that the gateway takes for it, each submitted once
 * @param tokenFile holds the token of a client that submits, reads and takes deliveries
 * @param watcherTokenFile the token of a client that may only read; without it, what needs one is
 *     skipped
 * @param largestDocument most bytes of a document that it takes; 10 MiB unless said
 * @param queue where documents from abroad wait; needed where it has several queues
 * @param abroad how documents come from abroad; without it no deliveries are tried
 * @param webhook how the gateway tells the suite what happens; without it that is not tried
 */
public record NationalSetting(
    @JsonProperty(required = true) URI url,
    @JsonProperty("tls-anchor") @Nullable String tlsAnchor,
    @JsonProperty(required = true) String recipient,
    @JsonProperty(required = true) String documents,
    @JsonProperty(value = "token-file", required = true) String tokenFile,
    @JsonProperty("watcher-token-file") @Nullable String watcherTokenFile,
    @JsonProperty("largest-document") @Nullable Integer largestDocument,
    @Nullable String queue,
    @Nullable FromAbroad abroad,
    @Nullable Told webhook) {
  /**
   * Documents that a trading partner sends: the suite.
   *
   * @param run a run file of as4-receiver, for the line that they come on
   * @param documents a folder of documents that the gateway takes from there, each sent once
   */
  public record FromAbroad(
      @JsonProperty(required = true) String run, @JsonProperty(required = true) String documents) {}

  /**
   * A webhook of the gateway that leads to the suite.
   *
   * @param listen the suite's address as the gateway's webhook has it, https; what is shown there
   *     is issued under {@code world/server-anchor.pem}
   * @param keyFile holds what signatures are verified with: {@code whsec_} and the secret, or
   *     {@code whpk_} and the public key
   * @param name of the webhook as the gateway has it; without it, switching off is not tried
   * @param operatorTokenFile the token of a client that sees webhooks and switches them on; both or
   *     none
   */
  public record Told(
      @JsonProperty(required = true) URI listen,
      @JsonProperty(value = "key-file", required = true) String keyFile,
      @Nullable String name,
      @JsonProperty("operator-token-file") @Nullable String operatorTokenFile) {}
}
