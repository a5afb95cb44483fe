// SPDX-License-Identifier: Apache-2.0
/**
 * What every channel to the national side shares, be it a folder or a broker: how what comes in is
 * handled, and how what goes out is described.
 */
@NullMarked
package org.crossborder.gateway.backend.channel;

import org.jspecify.annotations.NullMarked;
