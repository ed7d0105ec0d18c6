# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Completion of scalpbook for bash. The words come from the tables of the program ("make docs" renews them).

# GENERATED words
# What may follow the words $1.
_scalpbook_next()
{
	case $1 in
	'') words='client assessment session photo staff audit init demo import export check setting info screen help' ;;
	help) words='client assessment session photo staff audit init demo import export check setting info screen help' ;;
	export) words='clients assessments sessions photos staff audit' ;;
	import) words='clients' ;;
	screen) words='clients card' ;;
	setting) words='currency separator decimal editor dates' ;;
	client) words='list show add edit archive' ;;
	assessment) words='list show add edit archive' ;;
	session) words='list show edit archive add' ;;
	photo) words='list show edit archive add' ;;
	staff) words='list show add edit archive' ;;
	audit) words='list' ;;
	*) words= ;;
	esac
}

# The options of the verb $1, without those that every verb takes.
_scalpbook_options()
{
	case $1 in
	'init') words='' ;;
	'demo') words=' --clients= --seed=' ;;
	'import') words=' --map= --delimiter= --dates= --dry-run --report=' ;;
	'export') words=' --from= --to= --columns= --profile= --output=' ;;
	'check') words='' ;;
	'setting') words='' ;;
	'info') words='' ;;
	'screen') words='' ;;
	'help') words='' ;;
	'client list') words=' --find= --status= --limit= --newest --from= --to=' ;;
	'client show') words='' ;;
	'client add') words=' --force --given-name= --family-name= --preferred-name= --born= --gender= --phone= --second-phone= --email= --address= --city= --postcode= --country= --heard-from= --tags= --alert= --status= --notes=' ;;
	'client edit') words=' --given-name= --family-name= --preferred-name= --born= --gender= --phone= --second-phone= --email= --address= --city= --postcode= --country= --heard-from= --tags= --alert= --status= --notes=' ;;
	'client archive') words=' --back' ;;
	'assessment list') words=' --status= --limit= --newest --from= --to=' ;;
	'assessment show') words='' ;;
	'assessment add') words=' --on= --scale= --code= --salt-top= --salt-back= --salt-right= --salt-left= --activity= --since= --note= --who=' ;;
	'assessment edit') words=' --on= --scale= --code= --salt-top= --salt-back= --salt-right= --salt-left= --activity= --since= --note= --who=' ;;
	'assessment archive') words=' --back' ;;
	'session list') words=' --status= --limit= --newest --from= --to=' ;;
	'session show') words='' ;;
	'session edit') words=' --starts= --minutes= --practitioner= --kind= --status= --zones= --layer= --needle= --pigment= --dilution= --price= --note=' ;;
	'session archive') words=' --back' ;;
	'session add') words=' --starts= --minutes= --practitioner= --kind= --status= --zones= --layer= --needle= --pigment= --dilution= --price= --note=' ;;
	'photo list') words=' --status= --limit= --newest --from= --to=' ;;
	'photo show') words='' ;;
	'photo edit') words=' --session= --view= --moment= --taken-at= --note=' ;;
	'photo archive') words=' --back' ;;
	'photo add') words=' --session= --view= --moment= --taken-at= --note=' ;;
	'staff list') words=' --status= --limit= --newest --from= --to=' ;;
	'staff show') words='' ;;
	'staff add') words=' --login= --name= --phone= --status= --note=' ;;
	'staff edit') words=' --name= --phone= --status= --note=' ;;
	'staff archive') words=' --back' ;;
	'audit list') words=' --status= --limit= --newest --from= --to=' ;;
	*) words= ;;
	esac
}

_scalpbook_everywhere=' --book= --read-only --ascii --accessible --no-mouse --color= --json --csv --help --version'

# The values of an option: $1 is "TYPE --OPTION", or "VERB --OPTION".
_scalpbook_values()
{
	case $1 in
	'client --gender') words='female male other undisclosed' ;;
	'client --status') words='active archived' ;;
	'assessment --scale') words='norwood ludwig savin alopecia scarring' ;;
	'assessment --code') words='N1 N2 N2A N3 N3A N3V N4 N4A N5 N5A N6 N7 L1 L2 L3 SI1 SI2 SI3 SI4 SII1 SII2 SIII SADV SFR AGA AA-SINGLE AA-MULTIPLE AA-NET AA-OPHIASIS AA-SISAIPHO AA-DIFFUSE AA-TOTALIS AA-UNIVERSALIS AA-BARBAE TELOGEN TRACTION LPP FFA GRAHAM-LITTLE CCCA LUPUS PSEUDOPELADE FOLLICULITIS DISSECTING KELOIDALIS BURN RADIATION INFECTION TRAUMA TUMOUR SURGERY FUT FUE PUNCH' ;;
	'assessment --activity') words='active stable unclear' ;;
	'assessment --status') words='current replaced archived' ;;
	'session --kind') words='consultation treatment touch-up correction' ;;
	'session --status') words='booked arrived done cancelled no-show' ;;
	'session --zones') words='front-hairline temple-left temple-right temporal-peak-left temporal-peak-right frontal mid-scalp vertex parietal-left parietal-right occipital nape sideburn-left sideburn-right beard scar' ;;
	'photo --view') words='F L90 R90 L45 R45 V FH M B S T' ;;
	'photo --moment') words='consultation before shaved hairline immediate healed touch-up' ;;
	'photo --format') words='jpeg png' ;;
	'photo --status') words='active archived' ;;
	'staff --status') words='active archived' ;;
	*' --profile') words=' plain spreadsheet' ;;
	*) words= ;;
	esac
}
# END words

# Leaves in 'type' and 'verb' the words that were given before the one under the cursor.
_scalpbook_given()
{
	local i word
	type='' verb=''
	for ((i = 1; i < COMP_CWORD; i++)); do
		word=${COMP_WORDS[i]}
		if [[ $word == --book && ${COMP_WORDS[i + 1]-} != = ]]; then
			((i++))
		elif [[ ${COMP_WORDS[i + 1]-} == = ]]; then
			((i += 2))
		elif [[ $word == -* ]]; then
			continue
		elif [[ -z $type ]]; then
			type=$word
		elif [[ -z $verb ]]; then
			verb=$word
		fi
	done
}

# The value of --option: what is typed of it is $1.
_scalpbook_value()
{
	local option=$1 typed=$2 words
	case $option in
	--book) mapfile -t COMPREPLY < <(compgen -d -- "$typed"); return ;;
	--output | -o | --report) mapfile -t COMPREPLY < <(compgen -f -- "$typed"); return ;;
	esac
	_scalpbook_values "$type $option"
	mapfile -t COMPREPLY < <(compgen -W "$words" -- "$typed")
}

_scalpbook()
{
	local typed=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} type verb words
	COMPREPLY=()
	_scalpbook_given
	# bash breaks words at '=': --view=F is three.
	if [[ $typed == = ]]; then
		_scalpbook_value "$before" ''
	elif [[ $before == = ]]; then
		_scalpbook_value "${COMP_WORDS[COMP_CWORD - 2]}" "$typed"
	elif [[ $before == --book || $before == -o ]]; then
		_scalpbook_value "$before" "$typed"
	elif [[ $typed == -* ]]; then
		_scalpbook_options "$type${verb:+ $verb}"
		[[ -n $words || -z $verb ]] || _scalpbook_options "$type"
		mapfile -t COMPREPLY < <(compgen -W "$words $_scalpbook_everywhere" -- "$typed")
		[[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace 2>/dev/null
	elif [[ -z $verb ]]; then
		_scalpbook_next "$type"
		mapfile -t COMPREPLY < <(compgen -W "$words" -- "$typed")
	fi
	# Operands of photo add and import are files.
	if [[ "$type $verb" == 'photo add' || "$type $verb" == import\ ?* ]] && ((${#COMPREPLY[@]} == 0)); then
		mapfile -t COMPREPLY < <(compgen -f -- "$typed")
	fi
}

complete -o filenames -F _scalpbook scalpbook
