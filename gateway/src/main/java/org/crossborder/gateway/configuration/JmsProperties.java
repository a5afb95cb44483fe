// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * A message broker that speaks Jakarta Messaging: ActiveMQ Artemis. Whoever may write to its queues
 * sends documents in this Party's name.
 *
 * @param url of the broker, with its TLS options ({@code
 *     tcp://mq.example:61617?sslEnabled=true&trustStorePath=…}); an address without TLS, or that
 *     trusts everybody, is refused unless {@code plaintext} says so
 * @param user whom the gateway is to the broker; without one it must let in whoever can connect
 * @param password of that user; from a file, not from this one
 * @param plaintext whether documents may go to the broker unencrypted; whoever listens reads them
 * @param queues what the names of the four queues begin with; the broker's name if not said
 * @param organisation whose documents are submitted there; the broker's name if not said
 * @param deliveries whether it takes inbound documents, too
 * @param inline the largest payload that is put on a queue; of a larger one the queue says where to
 *     fetch it
 */
public record JmsProperties(
    @NotBlank String url,
    @Nullable String user,
    @Nullable String password,
    @DefaultValue("false") boolean plaintext,
    @Nullable String queues,
    @Nullable String organisation,
    @DefaultValue("true") boolean deliveries,
    @DefaultValue("10MB") DataSize inline) {

  /** Whether what it says of TLS can be. */
  public boolean protectsDocuments() {
    return plaintext
        || (url.contains("sslEnabled=true")
            && !url.contains("trustAll=true")
            && !url.contains("verifyHost=false"));
  }

  @Override
  public String toString() {
    return "JmsProperties[" + url.split("\\?", 2)[0] + "]";
  }
}
