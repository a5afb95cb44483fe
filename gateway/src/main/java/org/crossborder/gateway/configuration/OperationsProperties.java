// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * When the gateway says that something is wrong, and when it takes no more in.
 *
 * @param stuckAfter how long a message may wait before health, metrics and alerts call it stuck.
 *     Shorter, and a partner's short pause is reported; longer, and a person learns of it later
 * @param queueAge how long a message may be due without a worker taking it; then this node is not
 *     ready, and a load balancer gives it no more
 * @param diskWarning free space on the disk of the home directory below which health is DEGRADED
 * @param diskReserve free space below which nothing more is taken in: submissions and AS4 messages
 *     are told to come again (503, Retry-After). What is stored already is still sent and delivered
 * @param mostWaiting how many messages may wait, in all directions together; beyond it nothing more
 *     is taken in (503, Retry-After) until some have gone. It bounds the work that a restart finds
 * @param submissionMemory bytes of documents that are validated at once when they are submitted;
 *     one more is told 503 with Retry-After. 0B is a thirty-second of the heap, since a document
 *     takes about sixteen times its size. More than the heap holds ends in an OutOfMemoryError
 * @param reconciliationAfter how long after midnight UTC the statement of the day that ended goes
 *     to each partner (rule X06). Shorter, and more documents of that day still count as pending
 */
public record OperationsProperties(
    @DefaultValue("15m") Duration stuckAfter,
    @DefaultValue("15m") Duration queueAge,
    @DefaultValue("5GB") DataSize diskWarning,
    @DefaultValue("1GB") DataSize diskReserve,
    @DefaultValue("100000") @Min(1) long mostWaiting,
    @DefaultValue("0B") DataSize submissionMemory,
    @DefaultValue("1h") Duration reconciliationAfter) {}
