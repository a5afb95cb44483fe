// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * A cluster of Apache Kafka. Whoever may write to its topics sends documents in this Party's name.
 * The gateway makes no topics.
 *
 * @param servers host and port of some of its brokers
 * @param client file with Kafka's own client settings for TLS and SASL ({@code security.*}, {@code
 *     ssl.*} and {@code sasl.*}), as Kafka's tools take it; it holds passwords, so it is the
 *     gateway's alone. Any other setting in it is an error, and so is a cluster without TLS unless
 *     {@code plaintext} says so
 * @param plaintext whether documents may go to the cluster unencrypted; whoever listens reads them
 * @param topics what the names of the five topics begin with; the cluster's name if not said
 * @param organisation whose documents are submitted there; the cluster's name if not said
 * @param deliveries whether it takes inbound documents, too
 * @param inline the largest payload that is put on a topic; of a larger one the topic says where to
 *     fetch it. The topic's {@code max.message.bytes} must be 128 KB more, or nothing near the
 *     limit is ever taken
 */
public record KafkaProperties(
    @NotEmpty List<@NotBlank String> servers,
    @Nullable Path client,
    @DefaultValue("false") boolean plaintext,
    @Nullable String topics,
    @Nullable String organisation,
    @DefaultValue("true") boolean deliveries,
    @DefaultValue("800KB") DataSize inline) {
  public KafkaProperties {
    servers = servers == null ? List.of() : List.copyOf(servers);
  }
}
