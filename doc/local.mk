# SPDX-License-Identifier: MIT
# The manual, the completion, and the pages whose tables are made by doc/generate from those of the program.
DOC_MADE = doc/scalpbook.1 doc/scalpbook-export.5 doc/fields.md doc/schema.md completions/scalpbook.bash
check_PROGRAMS += doc/generate
doc_generate_SOURCES = doc/generate.c doc/generate.h doc/completion.c doc/facts.c doc/manual.c doc/pages.c
doc_generate_LDADD = $(TOP_LAYER)

dist_man1_MANS = doc/scalpbook.1
dist_man5_MANS = doc/scalpbook-export.5
completiondir = $(datadir)/bash-completion/completions
EXTRA_DIST += doc/architecture.md doc/fields.md doc/schema.md completions/scalpbook.bash

# bash looks a completion up by the name of the command alone.
install-data-local:
	$(MKDIR_P) "$(DESTDIR)$(completiondir)"
	$(INSTALL_DATA) $(srcdir)/completions/scalpbook.bash "$(DESTDIR)$(completiondir)/scalpbook"
uninstall-local:
	rm -f "$(DESTDIR)$(completiondir)/scalpbook"

# Renews the generated sections in the source tree.
.PHONY: docs pictures
docs: doc/generate$(EXEEXT)
	@for f in $(DOC_MADE); do \
		doc/generate$(EXEEXT) $(srcdir)/$$f >doc/made.tmp && \
		{ cmp -s doc/made.tmp $(srcdir)/$$f || { cat doc/made.tmp >$(srcdir)/$$f && echo "renewed: $$f"; }; } || \
		exit 1; \
	done; rm -f doc/made.tmp

TESTS += tests/docs.sh
EXTRA_DIST += tests/docs.sh
