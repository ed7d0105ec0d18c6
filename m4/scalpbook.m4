# SPDX-License-Identifier: MIT
# SCB_FLAG(VARIABLE, FLAG): append FLAG to VARIABLE if the compiler takes it.
AC_DEFUN([SCB_FLAG], [
	scb_save=$CFLAGS
	CFLAGS="$CFLAGS -Werror $2"
	AC_MSG_CHECKING([whether $CC takes $2])
	AC_COMPILE_IFELSE([AC_LANG_PROGRAM],
		[AC_MSG_RESULT([yes]); $1="$$1 $2"], [AC_MSG_RESULT([no])])
	CFLAGS=$scb_save
])

AC_DEFUN([SCB_C17], [
	SCB_FLAG([SCB_CFLAGS], [-std=c17])
	case $SCB_CFLAGS in
	*-std=c17*) ;;
	*) AC_MSG_ERROR([the C compiler does not know C17]) ;;
	esac
	AC_SUBST([SCB_CFLAGS])
])

AC_DEFUN([SCB_WARNINGS], [
	AC_ARG_ENABLE([werror], [AS_HELP_STRING([--enable-werror], [stop at the first warning])],
		[], [enable_werror=no])
	for f in -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
		-Wold-style-definition -Wpointer-arith -Wcast-qual -Wwrite-strings -Wformat=2 -Wundef \
		-Wvla -Wnull-dereference -Wimplicit-fallthrough -fno-common; do
		SCB_FLAG([SCB_CFLAGS], [$f])
	done
	AS_IF([test "$enable_werror" = yes], [SCB_CFLAGS="$SCB_CFLAGS -Werror"])
])

AC_DEFUN([SCB_SANITIZE], [
	AC_ARG_ENABLE([sanitize], [AS_HELP_STRING([--enable-sanitize], [address and undefined-behaviour sanitizers])],
		[], [enable_sanitize=no])
	AS_IF([test "$enable_sanitize" = yes],
		[SCB_CFLAGS="$SCB_CFLAGS -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer"])
])

AC_DEFUN([SCB_FUZZ], [
	AC_ARG_ENABLE([fuzz], [AS_HELP_STRING([--enable-fuzz], [fuzzers that search, by clang; see tests/fuzz.h])],
		[], [enable_fuzz=no])
	AS_IF([test "$enable_fuzz" = yes], [
		SCB_CFLAGS="$SCB_CFLAGS -fsanitize=fuzzer-no-link,address,undefined"
		SCB_CFLAGS="$SCB_CFLAGS -fno-sanitize-recover=all -fno-omit-frame-pointer"
	])
	AM_CONDITIONAL([FUZZ], [test "$enable_fuzz" = yes])
])

# SCB_LIB(PREFIX, MODULE, DEBIAN PACKAGE)
AC_DEFUN([SCB_LIB], [
	PKG_CHECK_MODULES([$1], [$2], [],
		[AC_MSG_ERROR([$2 is missing (Debian: $3): $$1_PKG_ERRORS])])
])

# SCB_MAY(PREFIX, MODULE, DEBIAN PACKAGE, OPTION, WHAT FOR): --with-OPTION, by default if it is there.
# Defines HAVE_PREFIX.
AC_DEFUN([SCB_MAY], [
	AC_ARG_WITH([$4], [AS_HELP_STRING([--without-$4], [do without $2: $5])], [], [with_$4=auto])
	have_$1=no
	AS_IF([test "$with_$4" != no], [
		PKG_CHECK_MODULES([$1], [$2], [have_$1=yes], [
			AS_IF([test "$with_$4" = yes],
				[AC_MSG_ERROR([$2 is missing (Debian: $3): $$1_PKG_ERRORS])])
		])
	])
	AS_IF([test "$have_$1" = yes], [AC_DEFINE([HAVE_$1], [1], [$2 is there: $5])],
		[scb_without="$scb_without
  $5: $2 is missing (Debian: $3)"])
	AM_CONDITIONAL([HAVE_$1], [test "$have_$1" = yes])
])

# At the end, so that it is read: what the program that is built now will not do.
AC_DEFUN([SCB_SAY_MISSING], [
	AS_IF([test -n "$scb_without"], [AC_MSG_NOTICE([built without$scb_without])])
])

# SCB_LATE(PREFIX, LIBRARY): the program loads it when it is first needed (base/late.h). Defines
# PREFIX_SONAME, the file that a program linked with it would ask for.
AC_DEFUN([SCB_LATE], [
	AC_CHECK_TOOL([READELF], [readelf], [:])
	AC_MSG_CHECKING([which file programs load for $2])
	scb_save_LIBS=$LIBS
	scb_save_LDFLAGS=$LDFLAGS
	LIBS="$$1_LIBS $LIBS"
	LDFLAGS="$LDFLAGS -Wl,--no-as-needed"
	scb_soname=
	AC_LINK_IFELSE([AC_LANG_PROGRAM],
		[scb_soname=`$READELF -d conftest$EXEEXT | $SED -n 's/.*NEEDED.*\($2@<:@0-9@:>@*@<:@-.@:>@.*\)@:>@.*/\1/p'`])
	LIBS=$scb_save_LIBS
	LDFLAGS=$scb_save_LDFLAGS
	AS_IF([test -z "$scb_soname"], [AC_MSG_ERROR([cannot tell: readelf (binutils) is needed])])
	AC_MSG_RESULT([$scb_soname])
	AC_DEFINE_UNQUOTED([$1_SONAME], ["$scb_soname"], [The file of $2])
])
