// SPDX-License-Identifier: Apache-2.0
/** How persons come in: login with a session, and pages that need no script. */
@NullMarked
package org.crossborder.gateway.web;

import org.jspecify.annotations.NullMarked;
