// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Why a document is refused.
 *
 * @param code what a computer reads, e.g. {@code D09}; empty if there is none
 * @param sentence what a person reads
 */
public record RefusalReason(String code, @Nullable String sentence) {}
