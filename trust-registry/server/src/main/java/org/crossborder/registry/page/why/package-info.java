// SPDX-License-Identifier: Apache-2.0
/** Why a certificate is recognised, or is not. */
@NullMarked
package org.crossborder.registry.page.why;

import org.jspecify.annotations.NullMarked;
