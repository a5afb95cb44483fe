// SPDX-License-Identifier: Apache-2.0
/** Searches that persons keep under a name, for themselves or for all in their role. */
@NullMarked
package org.crossborder.gateway.web.view;

import org.jspecify.annotations.NullMarked;
