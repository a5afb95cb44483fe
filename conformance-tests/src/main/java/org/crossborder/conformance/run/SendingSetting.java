// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How the gateway under test is made to send, and where to: the member {@code sending} of a run.
 *
 * @param listen where the suite receives; its host is that of the suite's server certificates;
 *     needed for as4-sender and as4-two-way
 * @param channel the MPC that the suite pulls from; needed for as4-pull, as4-push-and-pull and
 *     as4-pull-and-push
 * @param request a document that the gateway replies to, for as4-two-way and as4-push-and-pull;
 *     without it a small one of the suite's own is pushed
 * @param trigger rest: by Crossborder's REST API; person: somebody is asked, on standard error and
 *     in {@code your-turn.json} beside the run file; message: by an AS4 message that asks for one
 * @param rest needed for rest
 * @param service of the message that asks; needed for message
 * @param action of the message that asks; needed for message
 * @param firstSeconds how long the first attempt is waited for; 60 unless said, 600 for a person
 * @param retrySeconds how long the next attempt is waited for, and quiet is listened to; 60 unless
 *     said
 * @param expirySeconds after this the gateway gives up; without it this is not tried
 * @param answerSeconds after this the gateway no longer waits for an answer; without it this is not
 *     tried
 */
public record SendingSetting(
    @Nullable URI listen,
    @Nullable String channel,
    @Nullable String request,
    @JsonProperty(required = true) String trigger,
    @Nullable Rest rest,
    @Nullable String service,
    @Nullable String action,
    @JsonProperty("first-seconds") @Nullable Integer firstSeconds,
    @JsonProperty("retry-seconds") @Nullable Integer retrySeconds,
    @JsonProperty("expiry-seconds") @Nullable Integer expirySeconds,
    @JsonProperty("answer-seconds") @Nullable Integer answerSeconds) {
  /**
   * Crossborder's REST API.
   *
   * @param submit where documents are posted, such as {@code
   *     https://gateway.example/v1/documents?recipient=KR}
   * @param tlsAnchor PEM: what its TLS certificate is issued under; without it, what Java trusts
   * @param tokenFile holds the bearer token
   * @param documents a folder; each file is submitted once, so there must be enough
   * @param mediaType of the documents; application/xml unless said
   */
  public record Rest(
      @JsonProperty(required = true) URI submit,
      @JsonProperty("tls-anchor") @Nullable String tlsAnchor,
      @JsonProperty(value = "token-file", required = true) String tokenFile,
      @JsonProperty(required = true) String documents,
      @JsonProperty("media-type") @Nullable String mediaType) {}
}
