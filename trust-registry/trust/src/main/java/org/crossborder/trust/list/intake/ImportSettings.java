// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.intake;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * What the registrar says of an import.
 *
 * @param party ISO code of the Party that vouches for the services
 * @param level of reliability, in the Party's own scheme, of services whose list states none
 * @param withHistory whether statuses hold from when the list says, which is a correction of the
 *     register; else from when the change is recorded
 * @param legalReference the law or agreement that the change rests on
 * @param basedOn size of the log whose register is compared with
 * @param now when it is proposed
 * @param changeIds gives a new UUID each time
 */
public record ImportSettings(
    String party,
    String level,
    boolean withHistory,
    String legalReference,
    long basedOn,
    Instant now,
    Supplier<String> changeIds) {}
