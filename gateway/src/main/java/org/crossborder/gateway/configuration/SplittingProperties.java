// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.Min;
import org.crossborder.gateway.splitting.JoiningLimits;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What messages in fragments may cost. How large a fragment is the register says, and whether there
 * are any; their payloads are bounded by {@code limits.payload} as all are.
 *
 * @param message largest source message, before compression. While it is joined, the disk of the
 *     home directory holds it twice
 * @param fragments most fragments of one message
 * @param open most messages in fragments of one Party that have begun to come. One more is told
 *     EBMS:0054, and its sender tries again
 * @param pending most bytes that these bring or announce
 * @param reserve what stays free on the disk; fragments that would take of it are told EBMS:0054
 */
public record SplittingProperties(
    @DefaultValue("4GB") DataSize message,
    @DefaultValue("1000") @Min(1) int fragments,
    @DefaultValue("10") @Min(1) int open,
    @DefaultValue("10GB") DataSize pending,
    @DefaultValue("1GB") DataSize reserve) {

  /** These bounds, as the joining uses them. */
  public JoiningLimits limits() {
    return new JoiningLimits(
        fragments, message.toBytes(), open, pending.toBytes(), reserve.toBytes());
  }
}
