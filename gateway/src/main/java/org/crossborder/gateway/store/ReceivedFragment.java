// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.UUID;

/**
 * A fragment that has been received.
 *
 * @param message the message that carried it; names its bytes in the fragment store
 * @param num its place, from 1
 * @param size in bytes
 */
public record ReceivedFragment(UUID message, int num, long size) {}
