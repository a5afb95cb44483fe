// SPDX-License-Identifier: Apache-2.0
/** What can be given to those who are asked for help, with nothing secret or personal in it. */
@NullMarked
package org.crossborder.gateway.support;

import org.jspecify.annotations.NullMarked;
