# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Completion of scalpbook for bash. The words come from the tables of the program ("make docs" renews them).

# GENERATED words
# What may follow the words $1.
_scalpbook_next()
{
	case $1 in
	'') words='client assessment health scar course session ink photo mark consent copy task pigment bottle holdrule taskrule tax account price invoice sale payment batch staff audit init demo import export today calendar report recall check holds balance day close setting info screen help' ;;
	help) words='client assessment health scar course session ink photo mark consent copy task pigment bottle holdrule taskrule tax account price invoice sale payment batch staff audit init demo import export today calendar report recall check holds balance day close setting info screen help' ;;
	export) words='xero-invoices xero-bank quickbooks-bank quickbooks-invoices sage50 freeagent gnucash gnucash-invoices hledger hledger-journal ledger beancount plain plain-invoices spreadsheet spreadsheet-invoices xlsx clients assessments health scars courses sessions inks photos marks consents copies tasks pigments bottles holdrules taskrules taxes accounts prices invoices sales payments batches staff audit' ;;
	screen) words='today clients card photos sheet compare' ;;
	setting) words='currency separator decimal editor dates course_sessions gap_min gap_max bottle_keeps expiry_warning clinic clinic_phone paper tax_included invoice_series credit_series tax_code invoice_days export_names export_dates quickbooks_digits clinic_address clinic_tax_id closed_until' ;;
	client) words='list add edit archive show' ;;
	assessment) words='list show add edit archive' ;;
	health) words='list show add edit archive' ;;
	scar) words='list show add edit archive' ;;
	course) words='list add edit archive show' ;;
	session) words='list show add edit archive' ;;
	ink) words='list show add edit archive take' ;;
	photo) words='list show edit archive add clock export sheet' ;;
	mark) words='list show add edit archive' ;;
	consent) words='list show add edit archive' ;;
	copy) words='list show add edit archive' ;;
	task) words='list show add edit archive' ;;
	pigment) words='list show add edit archive' ;;
	bottle) words='list show add edit archive' ;;
	holdrule) words='list show add edit archive' ;;
	taskrule) words='list show add edit archive' ;;
	tax) words='list show add edit archive' ;;
	account) words='list show add edit archive' ;;
	price) words='list show add edit archive' ;;
	invoice) words='list edit archive print add show issue credit' ;;
	sale) words='list show add edit archive' ;;
	payment) words='list show add edit archive print counter' ;;
	batch) words='list show add edit archive' ;;
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
	'export') words=' --find= --from= --to= --month= --new --batch= --account= --journal --columns= --profile= --output=' ;;
	'today') words=' --on=' ;;
	'calendar') words=' --from= --to= --names --output=' ;;
	'report') words=' --from= --to=' ;;
	'recall') words=' --lot= --brand= --shade= --received-from= --received-to= --opened-from= --opened-to= --used-from= --used-to= --letters= --mark' ;;
	'check') words=' --quick' ;;
	'holds') words=' --on=' ;;
	'balance') words=' --on=' ;;
	'day') words=' --on=' ;;
	'close') words=' --until=' ;;
	'setting') words='' ;;
	'info') words='' ;;
	'screen') words='' ;;
	'help') words='' ;;
	'client list') words=' --find= --status= --limit= --newest --from= --to=' ;;
	'client add') words=' --force --given-name= --family-name= --preferred-name= --born= --gender= --phone= --second-phone= --email= --address= --city= --postcode= --country= --heard-from= --tags= --alert= --status= --notes=' ;;
	'client edit') words=' --given-name= --family-name= --preferred-name= --born= --gender= --phone= --second-phone= --email= --address= --city= --postcode= --country= --heard-from= --tags= --alert= --status= --notes=' ;;
	'client archive') words=' --back' ;;
	'client show') words=' --text --pdf --output=' ;;
	'assessment list') words=' --status= --limit= --newest --from= --to=' ;;
	'assessment show') words='' ;;
	'assessment add') words=' --on= --scale= --code= --salt-top= --salt-back= --salt-right= --salt-left= --activity= --since= --note= --who=' ;;
	'assessment edit') words=' --on= --scale= --code= --salt-top= --salt-back= --salt-right= --salt-left= --activity= --since= --note= --who=' ;;
	'assessment archive') words=' --back' ;;
	'health list') words=' --status= --limit= --newest --from= --to=' ;;
	'health show') words='' ;;
	'health add') words=' --on= --conditions= --letters= --ended= --pregnancy= --medicines= --allergies= --fitzpatrick= --skin= --scalp= --hair-colour= --hair-length= --transplant= --transplant-on= --earlier-work= --earlier-on= --patch-bottle= --patch-on= --patch-result= --note= --who=' ;;
	'health edit') words=' --on= --conditions= --letters= --ended= --pregnancy= --medicines= --allergies= --fitzpatrick= --skin= --scalp= --hair-colour= --hair-length= --transplant= --transplant-on= --earlier-work= --earlier-on= --patch-bottle= --patch-on= --patch-result= --note= --who=' ;;
	'health archive') words=' --back' ;;
	'scar list') words=' --status= --limit= --newest --from= --to=' ;;
	'scar show') words='' ;;
	'scar add') words=' --on= --kind= --zone= --length-mm= --width-mm= --texture= --colour= --age= --cause= --note=' ;;
	'scar edit') words=' --on= --kind= --zone= --length-mm= --width-mm= --texture= --colour= --age= --cause= --note=' ;;
	'scar archive') words=' --back' ;;
	'course list') words=' --status= --limit= --newest --from= --to=' ;;
	'course add') words=' --on= --kind= --status= --planned= --gap-min= --gap-max= --price= --hairline= --edge= --position= --design= --expectations= --who=' ;;
	'course edit') words=' --on= --kind= --status= --planned= --gap-min= --gap-max= --price= --hairline= --edge= --position= --design= --expectations= --who=' ;;
	'course archive') words=' --back' ;;
	'course show') words='' ;;
	'session list') words=' --status= --limit= --newest --from= --to=' ;;
	'session show') words='' ;;
	'session add') words=' --force --starts= --minutes= --practitioner= --room= --kind= --status= --course= --changes= --reason= --price= --zones= --layer= --zone-layers= --needle= --needle-brand= --needle-lot= --needle-expires= --machine= --machine-setting= --depth= --anaesthetic= --pigment= --dilution= --reaction= --pain= --aftercare= --note=' ;;
	'session edit') words=' --force --starts= --minutes= --practitioner= --room= --kind= --status= --course= --changes= --reason= --price= --zones= --layer= --zone-layers= --needle= --needle-brand= --needle-lot= --needle-expires= --machine= --machine-setting= --depth= --anaesthetic= --pigment= --dilution= --reaction= --pain= --aftercare= --note=' ;;
	'session archive') words=' --back' ;;
	'ink list') words=' --status= --limit= --newest --from= --to=' ;;
	'ink show') words='' ;;
	'ink add') words=' --force --bottle= --pigment-parts= --water-parts= --zones= --reason= --note=' ;;
	'ink edit') words=' --force --bottle= --pigment-parts= --water-parts= --zones= --reason= --note=' ;;
	'ink archive') words=' --back' ;;
	'ink take') words='' ;;
	'photo list') words=' --status= --limit= --newest --from= --to=' ;;
	'photo show') words='' ;;
	'photo edit') words=' --session= --view= --moment= --taken-at= --note=' ;;
	'photo archive') words=' --back' ;;
	'photo add') words=' --session= --view= --moment= --taken-at= --note=' ;;
	'photo clock') words=' --from= --to= --by= --session= --camera=' ;;
	'photo export') words=' --output= --purpose= --view= --moment= --strip --keep-metadata --size=' ;;
	'photo sheet') words=' --output= --purpose= --from= --to= --view=' ;;
	'mark list') words=' --status= --limit= --newest --from= --to=' ;;
	'mark show') words='' ;;
	'mark add') words=' --shape= --x= --y= --to-x= --to-y= --words=' ;;
	'mark edit') words=' --shape= --x= --y= --to-x= --to-y= --words=' ;;
	'mark archive') words=' --back' ;;
	'consent list') words=' --status= --limit= --newest --from= --to=' ;;
	'consent show') words='' ;;
	'consent add') words=' --paper= --purpose= --version-signed= --signed-on= --withdrawn-on= --note= --who=' ;;
	'consent edit') words=' --paper= --purpose= --version-signed= --signed-on= --withdrawn-on= --note= --who=' ;;
	'consent archive') words=' --back' ;;
	'copy list') words=' --status= --limit= --newest --from= --to= --to-take-down' ;;
	'copy show') words='' ;;
	'copy add') words=' --force --purpose= --consent= --taken-down= --note=' ;;
	'copy edit') words=' --taken-down= --note=' ;;
	'copy archive') words=' --back' ;;
	'task list') words=' --status= --limit= --newest --from= --to=' ;;
	'task show') words='' ;;
	'task add') words=' --session= --due= --words= --status= --note=' ;;
	'task edit') words=' --session= --due= --words= --status= --note=' ;;
	'task archive') words=' --back' ;;
	'pigment list') words=' --status= --limit= --newest --from= --to=' ;;
	'pigment show') words='' ;;
	'pigment add') words=' --brand= --shade= --supplier= --note=' ;;
	'pigment edit') words=' --brand= --shade= --supplier= --note=' ;;
	'pigment archive') words=' --back' ;;
	'bottle list') words=' --expiring --status= --limit= --newest --from= --to=' ;;
	'bottle show') words='' ;;
	'bottle add') words=' --lot= --expires= --received= --opened= --keeps= --amount= --status= --note=' ;;
	'bottle edit') words=' --lot= --expires= --received= --opened= --keeps= --amount= --status= --note=' ;;
	'bottle archive') words=' --back' ;;
	'holdrule list') words=' --status= --limit= --newest --from= --to=' ;;
	'holdrule show') words='' ;;
	'holdrule add') words=' --condition= --action= --days= --note=' ;;
	'holdrule edit') words=' --action= --days= --note=' ;;
	'holdrule archive') words=' --back' ;;
	'taskrule list') words=' --status= --limit= --newest --from= --to=' ;;
	'taskrule show') words='' ;;
	'taskrule add') words=' --anchor= --offset= --unit= --words= --status=' ;;
	'taskrule edit') words=' --anchor= --offset= --unit= --words= --status=' ;;
	'taskrule archive') words=' --back' ;;
	'tax list') words=' --status= --limit= --newest --from= --to=' ;;
	'tax show') words='' ;;
	'tax add') words=' --code= --name= --rate= --xero= --quickbooks= --sage= --gnucash=' ;;
	'tax edit') words=' --name= --rate= --xero= --quickbooks= --sage= --gnucash=' ;;
	'tax archive') words=' --back' ;;
	'account list') words=' --status= --limit= --newest --from= --to=' ;;
	'account show') words='' ;;
	'account add') words=' --name= --purpose= --method= --code= --journal=' ;;
	'account edit') words=' --purpose= --method= --code= --journal=' ;;
	'account archive') words=' --back' ;;
	'price list') words=' --status= --limit= --newest --from= --to=' ;;
	'price show') words='' ;;
	'price add') words=' --code= --name= --kind= --price= --tax= --account= --sessions=' ;;
	'price edit') words=' --name= --kind= --price= --tax= --account= --sessions=' ;;
	'price archive') words=' --back' ;;
	'invoice list') words=' --status= --limit= --newest --from= --to=' ;;
	'invoice edit') words=' --issued= --due= --note=' ;;
	'invoice archive') words=' --back' ;;
	'invoice print') words=' --text --pdf --output=' ;;
	'invoice add') words=' --item= --session= --course= --words= --quantity= --unit-price= --discount= --tax-code= --account= --practitioner= --issue --kind= --issued= --due= --credits= --note=' ;;
	'invoice show') words='' ;;
	'invoice issue') words=' --on=' ;;
	'invoice credit') words=' --on= --issue --line=' ;;
	'sale list') words=' --status= --limit= --newest --from= --to=' ;;
	'sale show') words='' ;;
	'sale add') words=' --item= --session= --course= --words= --quantity= --unit-price= --discount= --tax-code= --account= --practitioner=' ;;
	'sale edit') words=' --item= --session= --course= --words= --quantity= --unit-price= --discount= --tax-code= --account= --practitioner=' ;;
	'sale archive') words=' --back' ;;
	'payment list') words=' --status= --limit= --newest --from= --to=' ;;
	'payment show') words='' ;;
	'payment add') words=' --on= --kind= --amount= --method= --invoice= --reference= --note=' ;;
	'payment edit') words='' ;;
	'payment archive') words=' --back' ;;
	'payment print') words=' --text --pdf --output=' ;;
	'payment counter') words=' --on= --note=' ;;
	'batch list') words=' --status= --limit= --newest --from= --to=' ;;
	'batch show') words='' ;;
	'batch add') words='' ;;
	'batch edit') words='' ;;
	'batch archive') words=' --back' ;;
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
	'assessment --scale') words='norwood ludwig savin olsen alopecia scarring' ;;
	'assessment --code') words='N1 N2 N2A N3 N3A N3V N4 N4A N5 N5A N6 N7 L1 L2 L3 SI1 SI2 SI3 SI4 SII1 SII2 SIII SADV SFR O1 O2 O3 AGA AA-SINGLE AA-MULTIPLE AA-NET AA-OPHIASIS AA-SISAIPHO AA-DIFFUSE AA-TOTALIS AA-UNIVERSALIS AA-BARBAE TELOGEN TRACTION LPP FFA GRAHAM-LITTLE CCCA LUPUS PSEUDOPELADE FOLLICULITIS DISSECTING KELOIDALIS BURN RADIATION INFECTION TRAUMA TUMOUR SURGERY FUT FUE PUNCH' ;;
	'assessment --activity') words='active stable unclear' ;;
	'assessment --status') words='current replaced archived' ;;
	'health --conditions') words='scalp-infection rash sunburn cuts psoriasis eczema dermatitis acne warts moles keloid vitiligo albinism marks regrowing allergy-ink allergy-anaesthetic allergy-latex allergy-metal blood-thinner clotting haemophilia platelets sickle-cell blood-pressure heart-disease heart-valve diabetes epilepsy liver-disease immune-disease hiv hepatitis glaucoma contact-lenses mri alcohol-drugs chemotherapy isotretinoin steroids antibiotics acne-medicine' ;;
	'health --letters') words='scalp-infection rash sunburn cuts psoriasis eczema dermatitis acne warts moles keloid vitiligo albinism marks regrowing allergy-ink allergy-anaesthetic allergy-latex allergy-metal blood-thinner clotting haemophilia platelets sickle-cell blood-pressure heart-disease heart-valve diabetes epilepsy liver-disease immune-disease hiv hepatitis glaucoma contact-lenses mri alcohol-drugs chemotherapy isotretinoin steroids antibiotics acne-medicine' ;;
	'health --pregnancy') words='no pregnant nursing none' ;;
	'health --fitzpatrick') words='I II III IV V VI' ;;
	'health --skin') words='normal dry oily combination thick sensitive' ;;
	'health --scalp') words='healthy dry oily red sore scarred' ;;
	'health --hair-colour') words='black dark-brown brown light-brown blond red grey white none' ;;
	'health --hair-length') words='bald shaved stubble short medium long' ;;
	'health --transplant') words='no fut fue both punch' ;;
	'health --earlier-work') words='smp tattoo laser saline' ;;
	'health --patch-result') words='pending clear reaction' ;;
	'health --status') words='current replaced archived' ;;
	'scar --kind') words='fut fue punch burn trauma surgical radiation' ;;
	'scar --zone') words='front-hairline temple-left temple-right temporal-peak-left temporal-peak-right frontal mid-scalp vertex parietal-left parietal-right occipital nape sideburn-left sideburn-right beard scar' ;;
	'scar --texture') words='raised flat sunken' ;;
	'scar --colour') words='as-skin lighter darker red' ;;
	'scar --status') words='active archived' ;;
	'course --kind') words='shaved-look density hairline scar alopecia correction' ;;
	'course --status') words='planned running healing done stopped' ;;
	'course --hairline') words='rounded boxed peaked receded natural' ;;
	'course --edge') words='sharp faded scattered' ;;
	'session --kind') words='consultation treatment touch-up correction' ;;
	'session --status') words='booked arrived done cancelled no-show' ;;
	'session --zones') words='front-hairline temple-left temple-right temporal-peak-left temporal-peak-right frontal mid-scalp vertex parietal-left parietal-right occipital nape sideburn-left sideburn-right beard scar' ;;
	'session --zone-layers') words='front-hairline temple-left temple-right temporal-peak-left temporal-peak-right frontal mid-scalp vertex parietal-left parietal-right occipital nape sideburn-left sideburn-right beard scar' ;;
	'session --needle-shape') words='R RL RS F FL M' ;;
	'session --aftercare') words='3-day 5-day 10-day' ;;
	'ink --zones') words='front-hairline temple-left temple-right temporal-peak-left temporal-peak-right frontal mid-scalp vertex parietal-left parietal-right occipital nape sideburn-left sideburn-right beard scar' ;;
	'ink --status') words='active archived' ;;
	'photo --view') words='F L90 R90 L45 R45 V FH M B S T' ;;
	'photo --moment') words='consultation before shaved hairline immediate healed touch-up' ;;
	'photo --time-source') words='camera file corrected typed' ;;
	'photo --format') words='jpeg png webp heic' ;;
	'photo --status') words='active archived' ;;
	'mark --shape') words='circle arrow text' ;;
	'mark --status') words='active archived' ;;
	'consent --purpose') words='treatment photo-record training web social marketing' ;;
	'consent --format') words='pdf jpeg png webp heic' ;;
	'consent --status') words='active archived' ;;
	'copy --purpose') words='treatment photo-record training web social marketing' ;;
	'copy --status') words='active archived' ;;
	'task --status') words='open done dropped' ;;
	'pigment --status') words='active archived' ;;
	'bottle --status') words='stock open finished recalled archived' ;;
	'holdrule --condition') words='under-18 pregnant nursing patch-reaction patch-pending patch-other no-patch-test no-review no-consent recent-laser scalp-infection rash sunburn cuts psoriasis eczema dermatitis acne warts moles keloid vitiligo albinism marks regrowing allergy-ink allergy-anaesthetic allergy-latex allergy-metal blood-thinner clotting haemophilia platelets sickle-cell blood-pressure heart-disease heart-valve diabetes epilepsy liver-disease immune-disease hiv hepatitis glaucoma contact-lenses mri alcohol-drugs chemotherapy isotretinoin steroids antibiotics acne-medicine' ;;
	'holdrule --action') words='block letter wait note none' ;;
	'taskrule --anchor') words='session-done healed-photo next-session third-session course-done patch-test patch-test-expires health-review session-booked' ;;
	'taskrule --unit') words='days months' ;;
	'taskrule --status') words='active archived' ;;
	'tax --status') words='active archived' ;;
	'account --purpose') words='income debtors deposits money fees tax' ;;
	'account --method') words='cash card transfer online finance voucher cheque' ;;
	'account --status') words='active archived' ;;
	'price --kind') words='consultation treatment package touch-up correction product' ;;
	'price --status') words='active archived' ;;
	'invoice --kind') words='invoice credit' ;;
	'invoice --status') words='draft issued discarded' ;;
	'invoice --tax-included') words='yes no' ;;
	'sale --status') words='active archived' ;;
	'payment --kind') words='receipt deposit used refund fee' ;;
	'payment --method') words='cash card transfer online finance voucher cheque' ;;
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
