# make run    opens the demo board          make test   runs every test
# make bench  measures beside a peer        make install PREFIX=/usr/local

PREFIX ?= /usr/local
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
# Addresses to be moved when the program starts are packed where the C library can read that (2.36): a tenth of its memory.
PACKED := $(shell printf '%s\n' 2.36 "$$(getconf GNU_LIBC_VERSION | cut -d' ' -f2)" | sort -VC && echo -Xlinker -z -Xlinker pack-relative-relocs)
# Coloured messages are another command to the compiler: built in a pipe and then run on a terminal, all would be built anew.
RELEASE := swift build --no-color-diagnostics --configuration release --static-swift-stdlib --product careboard -Xswiftc -use-ld=lld -Xlinker --icf=safe $(PACKED)

.PHONY: run build test bench install demo docs setup setup-tests

run: build
	@.build/release/careboard $(BOARD)

build: setup
	@[ -e .build/release/careboard ] || echo "building careboard; the first time takes a few minutes"
	@$(RELEASE)

# The real terminal tests drive the program through tmux.
test: setup-tests
	swift test

bench: build
	@python3 Tests/Benchmarks/bench.py

# The program looks for its data beside itself, or in ../share/careboard.
install: build
	install -D .build/release/careboard "$(PREFIX)/bin/careboard"
	mkdir -p "$(PREFIX)/share/careboard"
	cp -R data themes "$(PREFIX)/share/careboard/"

# The demo board is made, not written: the same program gives the same files everywhere.
demo:
	swift run northmoor --to data/demo

# What the code already knows is not written twice.
docs: build
	.build/release/careboard keys --format markdown > docs/keys.md
	.build/release/careboard indicators --format markdown > docs/indicators.md

setup:
	@command -v swift > /dev/null || { echo "a Swift 6 toolchain is needed: https://swift.org/install"; exit 1; }
	@[ -e /usr/include/ncurses.h ] || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq libncurses-dev; }

setup-tests: setup
	@command -v tmux > /dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq tmux; }
