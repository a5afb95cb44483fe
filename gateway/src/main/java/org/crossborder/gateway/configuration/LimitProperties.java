// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.crossborder.gateway.backend.channel.AnnexLimits;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one message, and one sender, may cost.
 *
 * @param document largest document that is submitted; it is held in memory while it is validated
 * @param parts most payloads of one AS4 message
 * @param headers longest HTTP header of one AS4 request; a longer one is told HTTP 400 before
 *     anything of the message is read, so there is no ebMS error
 * @param partHeaders longest header of one MIME part; EBMS:0007 beyond
 * @param envelope longest SOAP part, which is held in memory; EBMS:0007 beyond. A hundred payloads
 *     need about 150 kB
 * @param depth deepest nesting of elements in a SOAP part; EBMS:0009 beyond. AS4 needs 12
 * @param payload largest payload of an AS4 message, after decompression
 * @param ratio most bytes that a payload may become for each byte of its gzip; EBMS:0303 beyond,
 *     for it counts as a bomb. XML that repeats itself becomes 100
 * @param message largest AS4 message as it travels
 * @param concurrent AS4 messages taken in at once; each may fill {@code message} twice on the disk
 *     of the home directory. One more is told EBMS:0202 with HTTP 503, and its sender tries again
 * @param perPartner how many of {@code concurrent} one partner may have at once, told by its TLS
 *     client certificate or else its network address; one more is told EBMS:0202 with HTTP 503.
 *     Behind a TLS offloader, where all have one address, set it to {@code concurrent}, or they
 *     share these places
 * @param upload time for one AS4 message to arrive whole. Then its sender is told EBMS:0202 with
 *     HTTP 408 and its connection is ended; a partner whose line needs longer for {@code message}
 *     never gets it through
 * @param silence longest pause of an AS4 sender within a message, and between two messages on one
 *     connection; then its connection is ended
 * @param connect time for a connection to a partner to stand; then the message is tried again later
 * @param response longest pause of a partner that takes a message, stores it and answers it; then
 *     its connection is ended and the message tried again. Longer lets a partner that hangs hold
 *     its senders
 * @param push time for a partner to take one message, however steadily it reads. A partner whose
 *     line needs longer for a message never gets it
 * @param download time for a message that is pulled, or a receipt, to arrive whole
 */
public record LimitProperties(
    @DefaultValue("10MB") DataSize document,
    @DefaultValue("100") @Min(1) int parts,
    @DefaultValue("8KB") DataSize headers,
    @DefaultValue("8KB") DataSize partHeaders,
    @DefaultValue("2MB") DataSize envelope,
    @DefaultValue("40") @Min(12) int depth,
    @DefaultValue("100MB") DataSize payload,
    @DefaultValue("1000") @Min(1) int ratio,
    @DefaultValue("250MB") DataSize message,
    @DefaultValue("50") @Min(1) int concurrent,
    @DefaultValue("25") @Min(1) int perPartner,
    @DefaultValue("5m") Duration upload,
    @DefaultValue("20s") Duration silence,
    @DefaultValue("10s") Duration connect,
    @DefaultValue("60s") Duration response,
    @DefaultValue("1h") Duration push,
    @DefaultValue("5m") Duration download) {

  /** What may go beside a document. */
  public AnnexLimits annexes() {
    return new AnnexLimits(parts - 1, payload.toBytes());
  }

  /** Longer than one exchange with a partner takes. */
  public Duration exchange() {
    return connect.plus(push).plus(response).plus(download);
  }
}
