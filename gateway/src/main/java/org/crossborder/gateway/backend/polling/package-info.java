// SPDX-License-Identifier: Apache-2.0
/** Documents that national systems fetch and confirm themselves. */
@NullMarked
package org.crossborder.gateway.backend.polling;

import org.jspecify.annotations.NullMarked;
