// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fragment that has been received.
 *
 * @param message the message that carried it; names its bytes in the fragment store
 * @param num its place, from 1
 * @param size in bytes
 * @param contentId of the MIME part that it came in; null if that was not kept
 * @param mimeType of that part, likewise
 */
public record ReceivedFragment(
    UUID message, int num, long size, @Nullable String contentId, @Nullable String mimeType) {}
