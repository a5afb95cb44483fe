// SPDX-License-Identifier: Apache-2.0
/** The pages of the practice partner. */
@NullMarked
package org.crossborder.gateway.web.sandbox;

import org.jspecify.annotations.NullMarked;
