// SPDX-License-Identifier: Apache-2.0
/** The trust registry's snapshot as this gateway holds it, and keeps it up to date. */
@NullMarked
package org.crossborder.gateway.registry;

import org.jspecify.annotations.NullMarked;
