// SPDX-License-Identifier: Apache-2.0
/** What happens, as it happens: a tail of events that can be paused. */
@NullMarked
package org.crossborder.gateway.web.live;

import org.jspecify.annotations.NullMarked;
