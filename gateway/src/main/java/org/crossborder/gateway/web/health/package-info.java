// SPDX-License-Identifier: Apache-2.0
/** The pages of how the gateway is: health, certificates, reconciliation, charts, support. */
@NullMarked
package org.crossborder.gateway.web.health;

import org.jspecify.annotations.NullMarked;
