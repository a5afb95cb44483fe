// SPDX-License-Identifier: Apache-2.0
/** Documents handed over by HTTPS POST. */
@NullMarked
package org.crossborder.gateway.backend.webhook;

import org.jspecify.annotations.NullMarked;
